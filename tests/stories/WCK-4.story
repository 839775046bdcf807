# WCK-4: a look that the officer's band contradicts.

rules: WCK-4

story: raised when the officer was heard elsewhere all the time [exactly at] [just after]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:05 21 in Exit
  10:20:00 21 looks at CR-1 talks
  10:20:59.999 time passes
  10:21:00 time passes
  -> 10:21:00 WCK-4/CR-1 raised P2

story: never when the officer was in the room [cleared]
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
