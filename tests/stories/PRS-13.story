# PRS-13: a minor interviewed alone.

rules: PRS-13

story: raised at once [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general minor
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:10:00 PRS-13/CR-1 raised P2

story: the adult comes [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general minor
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:10:00 PRS-13/CR-1 raised P2
  10:11:00 CR-1 interview-adult-changed present=yes
  -> 10:11:00 PRS-13/CR-1 over, waits for reset

story: a vulnerable adult has the same right
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 risk-assessed risk=mentallyVulnerable
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:10:00 PRS-13/CR-1 raised P2

story: others need none
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no

story: nothing a moment before the interview begins [just before]
  10:30:00 CR-4 booked in arrived 10:30:00 general minor woman
  10:49:59.999 time passes
  10:50:00 CR-4 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:50:00 PRS-13/CR-4 raised P2

story: told a moment late it bears the beginning of the interview [just after]
  10:30:00 CR-4 booked in arrived 10:30:00 general minor woman
  10:50:00 CR-4 interview-began officers=19,21 recorded=yes adultPresent=no (heard 10:50:00.001)
  -> 10:50:00 PRS-13/CR-4 raised P2

story: half an hour of questions is not lost when the next thing written is that the mother has come [next heard is the return]
  10:30:00 CR-4 booked in arrived 10:30:00 general minor woman
  10:50:00 CR-4 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:50:00 PRS-13/CR-4 raised P2
  11:20:00 CR-4 interview-adult-changed present=yes
  -> 10:53:00 PRS-13/CR-4 supervisors told
  -> 11:20:00 PRS-13/CR-4 over, waits for reset

story: nobody writes anything more and no device is heard: it stays [silent source]
  10:30:00 CR-4 booked in arrived 10:30:00 general minor woman
  10:50:00 CR-4 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:50:00 PRS-13/CR-4 raised P2
  10:51:00 GW gone
  10:51:00 GW-2 gone
  14:00:00 time passes
  -> 10:53:00 PRS-13/CR-4 supervisors told

story: an interview that is written down late is stamped with its beginning [late signal]
  10:30:00 CR-4 booked in arrived 10:30:00 general minor woman
  10:50:00 CR-4 interview-began officers=19,21 recorded=yes adultPresent=no (heard 11:30:00)
  -> 10:50:00 PRS-13/CR-4 raised P2
  11:30:00 time passes
  -> 10:53:00 PRS-13/CR-4 supervisors told
