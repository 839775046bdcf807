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

rules: WCK-5

story: a moment less than five seconds is too short, and it is said when the minute is full [just before] [exactly at]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Corridor
  13:30:00 19 in Waiting-2
  13:30:01 19 looks at CR-2 talks
  13:30:04.999 19 in Corridor
  13:31:00.999 time passes
  13:31:01 time passes
  -> 13:31:01 WCK-5/CR-2 raised P3

story: told a moment late it bears the end of the minute [just after]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Corridor
  13:30:00 19 in Waiting-2
  13:30:01 19 looks at CR-2 talks
  13:30:03 19 in Corridor
  13:31:00.999 time passes
  13:31:01.001 time passes
  -> 13:31:01 WCK-5/CR-2 raised P3

story: a glance is not lost when the next thing heard is the officer coming to look again [next heard is the return]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Corridor
  13:30:00 19 in Waiting-2
  13:30:01 19 looks at CR-2 talks
  13:30:03 19 in Corridor
  13:50:00 19 in Waiting-2
  -> 13:31:01 WCK-5/CR-2 raised P3
  13:50:10 19 looks at CR-2 talks
  -> 13:50:10 WCK-5/CR-2 returned, nobody acknowledged

story: a look that is written down late is stamped when it fell due [late signal]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Corridor
  13:30:00 19 in Waiting-2
  13:30:03 19 in Corridor
  13:30:01 19 looks at CR-2 talks (heard 13:40:00)
  13:40:00 time passes
  -> 13:31:01 WCK-5/CR-2 raised P3

story: the person is taken elsewhere: the glance was too short all the same
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Corridor
  13:30:00 19 in Waiting-2
  13:30:01 19 looks at CR-2 talks
  13:30:03 19 in Corridor
  13:31:01 time passes
  -> 13:31:01 WCK-5/CR-2 raised P3
  13:35:00 wb-2 in Interview-1
  13:40:00 time passes

rules: WCK-5 COV-5

story: the readers fall silent afterwards: nothing is taken back, and COV-5 says that nobody knows [silent source]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Corridor
  13:30:00 19 in Waiting-2
  13:30:01 19 looks at CR-2 talks
  13:30:03 19 in Corridor
  13:31:01 time passes
  -> 13:31:01 WCK-5/CR-2 raised P3
  13:31:30 GW gone
  13:33:00 time passes
  -> 13:32:00 COV-5/CR-2 raised P2
