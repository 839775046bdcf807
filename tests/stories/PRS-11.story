# PRS-11: an officer calls for help.

rules: PRS-11

story: raised at once [exactly at]
  10:00:05 19 in Interview-1
  10:05:00 duress-raised officer=19
  -> 10:05:00 PRS-11/19 raised P1

story: somebody else ends it, and it waits for a reset [cleared]
  10:05:00 duress-raised officer=19
  -> 10:05:00 PRS-11/19 raised P1
  10:06:00 duress-ended officer=19 by=21
  -> 10:06:00 PRS-11/19 supervisors told
  -> 10:06:00 PRS-11/19 over, waits for reset
  10:07:00 21 acknowledges PRS-11/19
  -> 10:07:00 PRS-11/19 acknowledged
  10:08:00 21 is at PRS-11/19
  -> 10:08:00 PRS-11/19 21 says they are there
  10:08:00 21 resolves PRS-11/19
  -> 10:08:00 PRS-11/19 resolved
  10:08:00 30 verifies PRS-11/19
  -> 10:08:00 PRS-11/19 verified
  10:08:00 21 resets PRS-11/19
  -> 10:08:00 PRS-11/19 reset

story: pressed twice is one call [twice]
  10:05:00 duress-raised officer=19
  -> 10:05:00 PRS-11/19 raised P1
  10:05:05 duress-raised officer=19

story: a call that arrives late is stamped when it was made [late signal]
  10:05:00 duress-raised officer=19 (heard 10:05:30)
  -> 10:05:00 PRS-11/19 raised P1

story: nothing a moment before the button is pressed [just before]
  21:14:59.999 time passes
  21:15:00 duress-raised officer=21
  -> 21:15:00 PRS-11/21 raised P1

story: an officer who lies without moving; told a moment late it bears its own time [just after]
  21:15:00 duress-raised officer=21 manDown=yes (heard 21:15:00.001)
  -> 21:15:00 PRS-11/21 raised P1

story: ten minutes without help are not lost when somebody says it is over [next heard is the return]
  21:15:00 duress-raised officer=21
  -> 21:15:00 PRS-11/21 raised P1
  21:25:00 duress-ended officer=21 by=19
  -> 21:16:00 PRS-11/21 supervisors told
  -> 21:25:00 PRS-11/21 over, waits for reset

story: a call that was answered before it was heard of rings no more, and one made after the answer does [late signal]
  10:05:00 duress-raised officer=19
  -> 10:05:00 PRS-11/19 raised P1
  10:07:00 duress-ended officer=19 by=21
  -> 10:06:00 PRS-11/19 supervisors told
  -> 10:07:00 PRS-11/19 over, waits for reset
  10:06:00 duress-raised officer=19 (heard 10:08:00)
  10:07:30 duress-raised officer=19 (heard 10:08:10)
  -> 10:07:30 PRS-11/19 raised P1
  10:09:00 time passes

story: an answer that is written down late ends no call that came after it [late signal]
  10:05:00 duress-raised officer=19
  -> 10:05:00 PRS-11/19 raised P1
  10:07:00 duress-raised officer=19 manDown=yes
  -> 10:06:00 PRS-11/19 supervisors told
  10:06:00 duress-ended officer=19 by=21 (heard 10:08:00)
  10:09:00 time passes

rules: PRS-11 COV-8

story: the officer's band and the gateway fall silent: the call stands [silent source]
  21:00:00 21 in Waiting-1
  21:15:00 duress-raised officer=21
  -> 21:15:00 PRS-11/21 raised P1
  21:15:05 21 lost
  21:15:10 GW gone
  21:18:00 time passes
  -> 21:15:25 COV-8/GW raised P2
  -> 21:16:00 PRS-11/21 supervisors told
