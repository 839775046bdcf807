# PRS-3: a guard post short of officers.

rules: PRS-3

story: raised a minute after the guard left [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 19 in Waiting-1
  10:00:10 post-manned zone=Waiting-1 strength=1
  10:10:00 19 in Corridor
  10:10:59.999 time passes
  10:11:00 time passes
  -> 10:11:00 PRS-3/Waiting-1 raised P2

story: nobody guards an empty room
  10:00:05 19 in Waiting-1
  10:00:10 post-manned zone=Waiting-1 strength=1
  10:10:00 19 in Corridor
  10:20:00 time passes

story: is not lost when the next thing heard is the guard [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 19 in Waiting-1
  10:00:10 post-manned zone=Waiting-1 strength=1
  10:10:00 19 in Corridor
  10:12:00 19 in Waiting-1
  -> 10:11:00 PRS-3/Waiting-1 raised P2
  -> 10:12:00 PRS-3/Waiting-1 19 came
  -> 10:12:00 PRS-3/Waiting-1 over, waits for reset

story: cannot be judged while the gateway is gone
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 19 in Waiting-1
  10:00:10 post-manned zone=Waiting-1 strength=1
  10:05:00 GW gone
  10:10:00 19 in Corridor
  10:20:00 time passes

rules: PRS-3

story: told a moment late it bears the end of the minute [just after]
  01:00:00 CR-5 booked in arrived 01:00:00 general woman
  01:00:00 CR-5 wears wb-3
  01:00:05 wb-3 in Waiting-2
  01:00:05 19 in Waiting-2
  01:00:05 21 in Waiting-2
  01:01:00 post-manned zone=Waiting-2 strength=1
  01:30:00 21 in Corridor
  02:00:00 19 in Corridor
  02:00:59.999 time passes
  02:01:00.001 time passes
  -> 02:01:00 PRS-3/Waiting-2 raised P2

story: the guard comes back, and it waits for a reset [cleared]
  01:00:00 CR-5 booked in arrived 01:00:00 general woman
  01:00:00 CR-5 wears wb-3
  01:00:05 wb-3 in Waiting-2
  01:00:05 19 in Waiting-2
  01:00:05 21 in Waiting-2
  01:01:00 post-manned zone=Waiting-2 strength=2
  02:00:00 19 in Corridor
  02:01:00 time passes
  -> 02:01:00 PRS-3/Waiting-2 raised P2
  02:02:00 19 in Waiting-2
  -> 02:02:00 PRS-3/Waiting-2 19 came
  -> 02:02:00 PRS-3/Waiting-2 over, waits for reset

story: is not over when the last guard leaves as well
  01:00:00 CR-5 booked in arrived 01:00:00 general woman
  01:00:00 CR-5 wears wb-3
  01:00:05 wb-3 in Waiting-2
  01:00:05 19 in Waiting-2
  01:00:05 21 in Waiting-2
  01:01:00 post-manned zone=Waiting-2 strength=2
  02:00:00 19 in Corridor
  02:01:00 time passes
  -> 02:01:00 PRS-3/Waiting-2 raised P2
  02:01:30 21 in Corridor
  02:03:00 time passes

story: a relief at the same moment leaves no gap
  01:00:00 CR-5 booked in arrived 01:00:00 general woman
  01:00:00 CR-5 wears wb-3
  01:00:05 wb-3 in Waiting-2
  01:00:05 19 in Waiting-2
  01:00:05 21 in Waiting-2
  01:00:30 21 in Corridor
  01:01:00 post-manned zone=Waiting-2 strength=1
  02:00:00 21 in Waiting-2
  02:00:00 19 in Corridor
  03:00:00 time passes

story: a guard who was heard leaving late counts from when they left [late signal]
  01:00:00 CR-5 booked in arrived 01:00:00 general woman
  01:00:00 CR-5 wears wb-3
  01:00:05 wb-3 in Waiting-2
  01:00:05 19 in Waiting-2
  01:00:05 21 in Waiting-2
  01:01:00 post-manned zone=Waiting-2 strength=2
  02:03:00 time passes
  02:00:00 19 in Corridor (heard 02:03:00)
  02:03:00 time passes
  -> 02:01:00 PRS-3/Waiting-2 raised P2

rules: PRS-3 COV-8

story: the gateway falls silent while the post is short: nothing is taken back, and COV-8 says that nobody knows [silent source]
  01:00:00 CR-5 booked in arrived 01:00:00 general woman
  01:00:00 CR-5 wears wb-3
  01:00:05 wb-3 in Waiting-2
  01:00:05 19 in Waiting-2
  01:00:05 21 in Waiting-2
  01:01:00 post-manned zone=Waiting-2 strength=2
  02:00:00 19 in Corridor
  02:01:00 time passes
  -> 02:01:00 PRS-3/Waiting-2 raised P2
  02:01:20 GW gone
  02:03:00 time passes
  -> 02:01:35 COV-8/GW raised P2
