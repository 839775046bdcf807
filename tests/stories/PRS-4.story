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
