# WCK-5: a look that was too short.

rules: WCK-5

story: raised when the officer stayed four seconds
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 21 in Corridor
  10:20:00 21 in Waiting-1
  10:20:02 21 looks at CR-1 talks
  10:20:04 21 in Corridor
  10:22:00 time passes
  -> 10:21:02 WCK-5/CR-1 raised P3

story: five seconds are enough [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 21 in Corridor
  10:20:00 21 in Waiting-1
  10:20:02 21 looks at CR-1 talks
  10:20:05 21 in Corridor
  10:22:00 time passes

story: a later look that is long enough ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 21 in Corridor
  10:20:00 21 in Waiting-1
  10:20:02 21 looks at CR-1 talks
  10:20:04 21 in Corridor
  10:22:00 time passes
  -> 10:21:02 WCK-5/CR-1 raised P3
  10:25:00 21 in Waiting-1
  10:25:10 21 looks at CR-1 talks
  -> 10:25:10 WCK-5/CR-1 returned, nobody acknowledged
