# MOV-7: an escort with too few officers.

rules: MOV-7

story: raised at once [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=1 staffRequired=2
  -> 10:05:00 MOV-7/CR-1 raised P2

story: enough
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=2 staffRequired=2

story: ended [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=1 staffRequired=2
  -> 10:05:00 MOV-7/CR-1 raised P2
  10:06:00 CR-1 escort-ended
  -> 10:06:00 MOV-7/CR-1 returned, nobody acknowledged

story: nothing a moment before they set out [just before]
  07:30:00 CR-6 booked in arrived 07:30:00 closeProximity minor
  07:59:59.999 time passes
  08:00:00 CR-6 escort-began to=Search expected=5min staff=0 staffRequired=1
  -> 08:00:00 MOV-7/CR-6 raised P2

story: told a moment late it bears the time of setting out [just after]
  07:30:00 CR-6 booked in arrived 07:30:00 closeProximity minor
  08:00:00 CR-6 escort-began to=Search expected=5min staff=0 staffRequired=1 (heard 08:00:00.001)
  -> 08:00:00 MOV-7/CR-6 raised P2

story: a boy who walked alone for ten minutes is not lost when he has arrived [next heard is the return]
  07:30:00 CR-6 booked in arrived 07:30:00 closeProximity minor
  08:00:00 CR-6 escort-began to=Search expected=5min staff=0 staffRequired=1
  -> 08:00:00 MOV-7/CR-6 raised P2
  08:10:00 CR-6 escort-ended
  -> 08:03:00 MOV-7/CR-6 supervisors told
  -> 08:10:00 MOV-7/CR-6 returned, nobody acknowledged

story: nothing more is written and no device is heard: it stays [silent source]
  07:30:00 CR-6 booked in arrived 07:30:00 closeProximity minor
  08:00:00 CR-6 escort-began to=Search expected=5min staff=0 staffRequired=1
  -> 08:00:00 MOV-7/CR-6 raised P2
  08:01:00 GW gone
  08:01:00 GW-2 gone
  09:00:00 time passes
  -> 08:03:00 MOV-7/CR-6 supervisors told

story: an escort that is written down late is stamped when it set out [late signal]
  07:30:00 CR-6 booked in arrived 07:30:00 closeProximity minor
  08:00:00 CR-6 escort-began to=Search expected=5min staff=0 staffRequired=1 (heard 08:20:00)
  -> 08:00:00 MOV-7/CR-6 raised P2
  08:20:00 time passes
  -> 08:03:00 MOV-7/CR-6 supervisors told
