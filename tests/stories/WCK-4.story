# WCK-4: a look that the officer's band contradicts.

rules: WCK-4

story: raised when the officer was heard elsewhere all the time [exactly at] [just before]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 21 in Exit
  10:20:00 21 looks at CR-1 talks
  10:20:59.999 time passes
  10:21:00 time passes
  -> 10:21:00 WCK-4/CR-1 raised P2

story: never when the officer was in the room
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 21 in Corridor
  10:19:50 21 in Waiting-1
  10:20:00 21 looks at CR-1 talks
  10:20:20 21 in Corridor
  10:30:00 time passes

story: the next room with a door to it is near enough
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 21 in Corridor
  10:20:00 21 looks at CR-1 talks
  10:30:00 time passes

story: an officer whose band is not heard is no witness and no doubt [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 21 in Exit
  10:05:00 21 lost
  10:20:00 21 looks at CR-1 talks
  10:30:00 time passes

story: walking there within the minute is in time [just before]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 21 in Exit
  10:20:00 21 looks at CR-1 talks
  10:20:30 21 in Corridor
  10:30:00 time passes

rules: WCK-4

story: told a moment late it bears the end of the minute [just after]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Sally
  13:30:00 19 looks at CR-2 talks
  13:30:59.999 time passes
  13:31:00.001 time passes
  -> 13:31:00 WCK-4/CR-2 raised P2

story: a look with the officer in the room ends it, and it waits for a reset [cleared]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Sally
  13:30:00 19 looks at CR-2 talks
  13:31:00 time passes
  -> 13:31:00 WCK-4/CR-2 raised P2
  13:32:00 19 in Waiting-2
  13:32:10 19 looks at CR-2 talks
  -> 13:32:10 WCK-4/CR-2 over, waits for reset

story: a look that never was is not lost when the next thing heard is the officer walking there [next heard is the return]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Sally
  13:30:00 19 looks at CR-2 talks
  13:50:00 19 in Waiting-2
  -> 13:31:00 WCK-4/CR-2 raised P2
  -> 13:34:00 WCK-4/CR-2 supervisors told
  13:50:10 19 looks at CR-2 talks
  -> 13:50:10 WCK-4/CR-2 over, waits for reset

story: a look that is written down late is stamped when the doubt fell due [late signal]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Sally
  13:30:00 19 looks at CR-2 talks (heard 13:40:00)
  13:40:00 time passes
  -> 13:31:00 WCK-4/CR-2 raised P2
  -> 13:34:00 WCK-4/CR-2 supervisors told

story: the band was there and the gateway said so late: what was said stands, and it is over [late signal]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Sally
  13:30:00 19 looks at CR-2 talks
  13:32:00 time passes
  -> 13:31:00 WCK-4/CR-2 raised P2
  13:29:50 19 in Waiting-2 (heard 13:32:00)
  -> 13:31:00 WCK-4/CR-2 over, waits for reset

rules: WCK-4 COV-5

story: the readers of the room fall silent afterwards: the doubt is not taken back, and COV-5 says that nobody knows [silent source]
  13:00:00 CR-2 booked in arrived 13:00:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:05 wb-2 in Waiting-2
  13:00:05 19 in Sally
  13:30:00 19 looks at CR-2 talks
  13:31:00 time passes
  -> 13:31:00 WCK-4/CR-2 raised P2
  13:31:30 GW gone
  13:33:00 time passes
  -> 13:32:00 COV-5/CR-2 raised P2
