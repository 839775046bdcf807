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

story: cannot be judged while the gateway is gone [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 19 in Waiting-1
  10:00:10 post-manned zone=Waiting-1 strength=1
  10:05:00 GW gone
  10:10:00 19 in Corridor
  10:20:00 time passes
