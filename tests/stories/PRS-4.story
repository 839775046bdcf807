# PRS-4: a guard who does not move.

rules: PRS-4

story: raised after ten minutes on the post [just before] [exactly at]
  10:00:00 post-manned zone=Waiting-1 strength=1
  10:00:05 19 in Waiting-1
  10:05:00 band-motion-changed wristband=wb-19 moving=no
  10:14:59.999 time passes
  10:15:00 time passes
  -> 10:15:00 PRS-4/19 raised P3

story: moving ends it [cleared]
  10:00:00 post-manned zone=Waiting-1 strength=1
  10:00:05 19 in Waiting-1
  10:05:00 band-motion-changed wristband=wb-19 moving=no
  10:15:00 time passes
  -> 10:15:00 PRS-4/19 raised P3
  10:16:00 band-motion-changed wristband=wb-19 moving=yes
  -> 10:16:00 PRS-4/19 returned, nobody acknowledged

story: away from the post nobody asks
  10:00:05 19 in Desk
  10:05:00 band-motion-changed wristband=wb-19 moving=no
  10:30:00 time passes

rules: PRS-4

story: told a moment late it bears the tenth minute [just after]
  03:00:00 post-manned zone=Waiting-2 strength=1
  03:00:05 21 in Waiting-2
  03:20:00 band-motion-changed wristband=wb-21 moving=no
  03:29:59.999 time passes
  03:30:00.001 time passes
  -> 03:30:00 PRS-4/21 raised P3

story: an hour of sleep is not lost when the next thing heard is that the guard moves [next heard is the return]
  03:00:00 post-manned zone=Waiting-2 strength=1
  03:00:05 21 in Waiting-2
  03:20:00 band-motion-changed wristband=wb-21 moving=no
  04:20:00 band-motion-changed wristband=wb-21 moving=yes
  -> 03:30:00 PRS-4/21 raised P3
  -> 04:20:00 PRS-4/21 returned, nobody acknowledged

story: a band that waited in the gateway is stamped when it fell due [late signal]
  03:00:00 post-manned zone=Waiting-2 strength=1
  03:00:05 21 in Waiting-2
  03:20:00 band-motion-changed wristband=wb-21 moving=no (heard 03:45:00)
  03:45:00 time passes
  -> 03:30:00 PRS-4/21 raised P3

story: the guard's band falls silent: that is no movement, and nothing is taken back [silent source]
  03:00:00 post-manned zone=Waiting-2 strength=1
  03:00:05 21 in Waiting-2
  03:20:00 band-motion-changed wristband=wb-21 moving=no
  03:30:00 time passes
  -> 03:30:00 PRS-4/21 raised P3
  03:31:00 21 lost
  04:00:00 time passes
  04:01:00 21 in Corridor
  -> 04:01:00 PRS-4/21 returned, nobody acknowledged

rules: PRS-4 COV-8

story: the gateway falls silent: nothing is taken back, and COV-8 says that nobody knows [silent source]
  03:00:00 post-manned zone=Waiting-2 strength=1
  03:00:05 21 in Waiting-2
  03:20:00 band-motion-changed wristband=wb-21 moving=no
  03:30:00 time passes
  -> 03:30:00 PRS-4/21 raised P3
  03:31:00 GW gone
  03:33:00 time passes
  -> 03:31:15 COV-8/GW raised P2
