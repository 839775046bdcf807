# PRS-12: a call bell.

rules: PRS-12

story: warns after half a minute and is loud after one [just before] [exactly at]
  10:05:00 call-rung zone=Waiting-1
  10:05:29.999 time passes
  10:05:30 time passes
  -> 10:05:30 PRS-12/Waiting-1 raised P3
  10:06:00 time passes
  -> 10:06:00 PRS-12/Waiting-1 worse P2

story: answered [cleared]
  10:05:00 call-rung zone=Waiting-1
  10:05:30 time passes
  -> 10:05:30 PRS-12/Waiting-1 raised P3
  10:05:40 call-answered zone=Waiting-1
  -> 10:05:40 PRS-12/Waiting-1 returned, nobody acknowledged

story: rung again while it rings, it does not begin anew [twice]
  10:05:00 call-rung zone=Waiting-1
  10:05:20 call-rung zone=Waiting-1
  10:05:30 time passes
  -> 10:05:30 PRS-12/Waiting-1 raised P3

story: is not lost when the next thing heard is the answer [next heard is the return]
  10:05:00 call-rung zone=Waiting-1
  10:10:00 call-answered zone=Waiting-1
  -> 10:05:30 PRS-12/Waiting-1 raised P3
  -> 10:06:00 PRS-12/Waiting-1 worse P2
  -> 10:09:00 PRS-12/Waiting-1 supervisors told
  -> 10:10:00 PRS-12/Waiting-1 returned, nobody acknowledged
