# MED-4: a camera sees a fall.

rules: MED-4

story: raised [just before] [exactly at]
  10:04:59.999 time passes
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 10:05:00 MED-4/Interview-1 raised P1

story: over, it waits for a reset [cleared]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 10:05:00 MED-4/Interview-1 raised P1
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=fall now=no
  -> 10:05:10 MED-4/Interview-1 over, waits for reset

story: seen a second time [twice]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 10:05:00 MED-4/Interview-1 raised P1
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=fall now=no
  -> 10:05:10 MED-4/Interview-1 over, waits for reset
  10:05:20 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 10:05:20 MED-4/Interview-1 raised P1
  10:05:30 time passes

story: a fall that is heard of only when the camera has said that it is over rings all the same [late signal]
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=fall now=no
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes (heard 10:05:20)
  -> 10:05:00 MED-4/Interview-1 raised P1
  -> 10:05:10 MED-4/Interview-1 over, waits for reset
  10:06:00 time passes
  -> 10:06:00 MED-4/Interview-1 supervisors told

story: a blow to the head that is told a moment late bears its own time [just after]
  15:12:29.999 time passes
  15:12:30 incident-seen zone=Interview-1 camera=C-int incident=headStrike now=yes (heard 15:12:30.001)
  -> 15:12:30 MED-4/Interview-1 raised P1

story: somebody who lay on the floor for eight minutes is not lost when they get up [next heard is the return]
  15:12:30 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 15:12:30 MED-4/Interview-1 raised P1
  15:20:30 incident-seen zone=Interview-1 camera=C-int incident=fall now=no
  -> 15:13:30 MED-4/Interview-1 supervisors told
  -> 15:20:30 MED-4/Interview-1 over, waits for reset

story: a fall that was kept in the gateway for two minutes is stamped with the fall [late signal]
  15:12:30 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes (heard 15:14:30)
  -> 15:12:30 MED-4/Interview-1 raised P1
  15:14:30 time passes
  -> 15:13:30 MED-4/Interview-1 supervisors told

story: put away, it does not come back by itself; an older word about the same fall is no second one
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 10:05:00 MED-4/Interview-1 raised P1
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=fall now=no
  -> 10:05:10 MED-4/Interview-1 over, waits for reset
  10:05:04 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes (heard 10:05:20)
  10:05:30 19 acknowledges MED-4/Interview-1
  -> 10:05:30 MED-4/Interview-1 acknowledged
  10:05:40 19 is at MED-4/Interview-1
  -> 10:05:40 MED-4/Interview-1 19 says they are there
  10:06:00 19 resolves MED-4/Interview-1
  -> 10:06:00 MED-4/Interview-1 resolved
  10:06:10 21 verifies MED-4/Interview-1
  -> 10:06:10 MED-4/Interview-1 verified
  10:06:20 19 resets MED-4/Interview-1
  -> 10:06:20 MED-4/Interview-1 reset
  10:07:00 incident-seen zone=Interview-1 camera=C-int incident=headStrike now=no
  10:08:00 time passes

rules: MED-4 COV-1

story: the camera is lost after it saw the fall: nothing is taken back, and COV-1 says that nobody sees [silent source]
  15:00:00 CR-7 booked in arrived 15:00:00 general
  15:00:00 CR-7 wears wb-3
  15:00:05 wb-3 in Interview-1
  15:12:30 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 15:12:30 MED-4/Interview-1 raised P1
  15:12:40 19 acknowledges MED-4/Interview-1
  -> 15:12:40 MED-4/Interview-1 acknowledged
  15:13:00 camera C-int lost
  15:15:00 time passes
  -> 15:13:10 COV-1/C-int raised P2
  -> 15:13:40 MED-4/Interview-1 nobody came, asks again
  -> 15:13:40 MED-4/Interview-1 supervisors told
