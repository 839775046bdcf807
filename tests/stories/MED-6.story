# MED-6: a camera sees a ligature.

rules: MED-6

story: raised [just before] [exactly at]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes
  10:05:02.999 time passes
  10:05:03 time passes
  -> 10:05:03 MED-6/Interview-1 raised P1

story: over, it waits for a reset [cleared] [next heard is the return]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=ligature now=no
  -> 10:05:03 MED-6/Interview-1 raised P1
  -> 10:05:10 MED-6/Interview-1 over, waits for reset

story: seen a second time [twice]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=ligature now=no
  -> 10:05:03 MED-6/Interview-1 raised P1
  -> 10:05:10 MED-6/Interview-1 over, waits for reset
  10:05:20 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes
  10:05:30 time passes
  -> 10:05:23 MED-6/Interview-1 raised P1

story: a sight that is heard of only when the camera has said that it is over rings all the same [late signal]
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=ligature now=no
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes (heard 10:05:20)
  -> 10:05:03 MED-6/Interview-1 raised P1
  -> 10:05:10 MED-6/Interview-1 over, waits for reset
  10:06:00 time passes

story: somebody is pressed down on their front; told a moment late it bears the third second [just after]
  15:12:30 incident-seen zone=Interview-1 camera=C-int incident=prone now=yes
  15:12:32.999 time passes
  15:12:33.001 time passes
  -> 15:12:33 MED-6/Interview-1 raised P1

story: a sight that was kept in the gateway for a minute is stamped when it fell due [late signal]
  15:12:30 incident-seen zone=Interview-1 camera=C-int incident=prone now=yes (heard 15:13:30)
  15:13:30 time passes
  -> 15:12:33 MED-6/Interview-1 raised P1

story: a ligature that is heard of after its own end rings if it lasted long enough [late signal]
  10:05:04 incident-seen zone=Interview-1 camera=C-int incident=ligature now=no
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes (heard 10:05:20)
  -> 10:05:03 MED-6/Interview-1 raised P1
  -> 10:05:04 MED-6/Interview-1 over, waits for reset
  10:06:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=no
  10:20:02.999 incident-seen zone=Interview-1 camera=C-int incident=ligature now=no
  -> 10:06:03 MED-6/Interview-1 supervisors told
  10:20:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes (heard 10:20:10)
  10:30:00 time passes

rules: MED-6 COV-3

story: the camera is covered afterwards: nothing is taken back, and COV-3 says that it sees nothing [silent source]
  15:00:00 CR-7 booked in arrived 15:00:00 general
  15:00:00 CR-7 wears wb-3
  15:00:05 wb-3 in Interview-1
  15:12:30 incident-seen zone=Interview-1 camera=C-int incident=prone now=yes
  15:12:33 time passes
  -> 15:12:33 MED-6/Interview-1 raised P1
  15:12:50 19 acknowledges MED-6/Interview-1
  -> 15:12:50 MED-6/Interview-1 acknowledged
  15:13:00 camera-view-changed camera=C-int view=covered
  15:15:00 time passes
  -> 15:13:10 COV-3/C-int raised P2
  -> 15:13:50 MED-6/Interview-1 nobody came, asks again
  -> 15:13:50 MED-6/Interview-1 supervisors told
