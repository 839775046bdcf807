# MOV-6: an escort that lasts too long.

rules: MOV-6

story: raised at twice the time expected [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=2 staffRequired=2
  10:10:59.999 time passes
  10:11:00 time passes
  -> 10:11:00 MOV-6/CR-1 raised P2

story: two minutes are never too long
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=20s staff=2 staffRequired=2
  10:06:59.999 time passes
  10:07:00 time passes
  -> 10:07:00 MOV-6/CR-1 raised P2

story: ended [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=2 staffRequired=2
  10:11:00 time passes
  -> 10:11:00 MOV-6/CR-1 raised P2
  10:12:00 CR-1 escort-ended
  -> 10:12:00 MOV-6/CR-1 returned, nobody acknowledged

story: told a moment late it bears twice the time expected [just after]
  07:30:00 CR-6 booked in arrived 07:30:00 general
  08:00:00 CR-6 escort-began to=Lawyer expected=5min staff=2 staffRequired=2
  08:09:59.999 time passes
  08:10:00.001 time passes
  -> 08:10:00 MOV-6/CR-6 raised P2

story: half an hour on the way is not lost when the next thing written is the end [next heard is the return]
  07:30:00 CR-6 booked in arrived 07:30:00 general
  08:00:00 CR-6 escort-began to=Lawyer expected=5min staff=2 staffRequired=2
  08:30:00 CR-6 escort-ended
  -> 08:10:00 MOV-6/CR-6 raised P2
  -> 08:13:00 MOV-6/CR-6 supervisors told
  -> 08:30:00 MOV-6/CR-6 returned, nobody acknowledged

story: the escort writes nothing and no device is heard: it is raised and stays [silent source]
  07:30:00 CR-6 booked in arrived 07:30:00 general
  08:00:00 CR-6 escort-began to=Lawyer expected=5min staff=2 staffRequired=2
  08:01:00 GW gone
  08:01:00 GW-2 gone
  12:00:00 time passes
  -> 08:10:00 MOV-6/CR-6 raised P2
  -> 08:13:00 MOV-6/CR-6 supervisors told

story: arrived in time and written down late: what was said stands, and it is over [late signal]
  07:30:00 CR-6 booked in arrived 07:30:00 general
  08:00:00 CR-6 escort-began to=Lawyer expected=5min staff=2 staffRequired=2
  08:12:00 time passes
  -> 08:10:00 MOV-6/CR-6 raised P2
  08:04:00 CR-6 escort-ended (heard 08:12:00)
  -> 08:10:00 MOV-6/CR-6 returned, nobody acknowledged

story: an escort that is written down when it is long under way is stamped when it fell due [late signal]
  07:30:00 CR-6 booked in arrived 07:30:00 general
  08:00:00 CR-6 escort-began to=Lawyer expected=5min staff=2 staffRequired=2 (heard 08:20:00)
  08:20:00 time passes
  -> 08:10:00 MOV-6/CR-6 raised P2
  -> 08:13:00 MOV-6/CR-6 supervisors told
