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

story: told a moment late it bears the thirtieth second [just after]
  23:40:00 call-rung zone=Waiting-2
  23:40:29.999 time passes
  23:40:30.001 time passes
  -> 23:40:30 PRS-12/Waiting-2 raised P3

story: a bell that rang at the gateway long before it was heard here is stamped when it fell due [late signal]
  23:40:00 call-rung zone=Waiting-2 (heard 23:42:00)
  23:42:00 time passes
  -> 23:40:30 PRS-12/Waiting-2 raised P3
  -> 23:41:00 PRS-12/Waiting-2 worse P2

story: a bell that was answered before it was heard of does not ring; one that rang after the answer does [late signal]
  10:05:00 call-rung zone=Waiting-1
  10:05:10 call-answered zone=Waiting-1
  10:05:05 call-rung zone=Waiting-1 (heard 10:06:00)
  10:07:00 time passes
  10:10:00 call-rung zone=Waiting-1
  10:10:20 call-rung zone=Waiting-1
  10:10:10 call-answered zone=Waiting-1 (heard 10:10:25)
  10:12:00 time passes
  -> 10:10:50 PRS-12/Waiting-1 raised P3
  -> 10:11:20 PRS-12/Waiting-1 worse P2

rules: PRS-12 COV-8

story: the gateway falls silent while the bell waits for an answer: the call stands and becomes louder [silent source]
  23:40:00 call-rung zone=Waiting-2
  23:40:30 time passes
  -> 23:40:30 PRS-12/Waiting-2 raised P3
  23:40:40 GW gone
  23:43:00 time passes
  -> 23:40:55 COV-8/GW raised P2
  -> 23:41:00 PRS-12/Waiting-2 worse P2
