# WCK-12: close proximity and no officer in the room.

rules: WCK-12

story: raised ten seconds after the officer left [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 closeProximity
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 19 in Corridor
  10:05:09.999 time passes
  10:05:10 time passes
  -> 10:05:10 WCK-12/CR-1 raised P1

story: is not lost when the next thing heard is the officer coming back [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 closeProximity
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 19 in Corridor
  10:07:00 19 in Interview-1
  -> 10:05:10 WCK-12/CR-1 raised P1
  -> 10:06:10 WCK-12/CR-1 supervisors told
  -> 10:07:00 WCK-12/CR-1 19 came
  -> 10:07:00 WCK-12/CR-1 over, waits for reset

story: cannot be judged while the readers are silent
  10:00:00 CR-1 booked in arrived 10:00:00 closeProximity
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 wb-1 degraded
  10:05:01 19 in Corridor
  10:10:00 time passes

story: a second time [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 closeProximity
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 19 in Corridor
  10:05:20 19 in Interview-1
  -> 10:05:10 WCK-12/CR-1 raised P1
  -> 10:05:20 WCK-12/CR-1 19 came
  -> 10:05:20 WCK-12/CR-1 over, waits for reset
  10:06:00 19 in Corridor
  10:06:10 time passes
  -> 10:06:10 WCK-12/CR-1 raised P1
  -> 10:06:10 WCK-12/CR-1 supervisors told

rules: WCK-12

story: told a moment late it bears the tenth second [just after]
  22:00:00 CR-9 booked in arrived 22:00:00 closeProximity
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-1
  22:00:05 21 in Waiting-1
  22:30:00 21 in Corridor
  22:30:09.999 time passes
  22:30:10.001 time passes
  -> 22:30:10 WCK-12/CR-9 raised P1

story: another officer comes, and it waits for a reset [cleared]
  22:00:00 CR-9 booked in arrived 22:00:00 closeProximity
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-1
  22:00:05 21 in Waiting-1
  22:30:00 21 in Corridor
  22:30:10 time passes
  -> 22:30:10 WCK-12/CR-9 raised P1
  22:30:40 19 in Waiting-1
  -> 22:30:40 WCK-12/CR-9 19 came
  -> 22:30:40 WCK-12/CR-9 over, waits for reset

story: counts from when the plan was written and not from when nobody was needed
  22:00:00 CR-9 booked in arrived 22:00:00 general
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-1
  22:30:00 CR-9 observation-plan-set regime=closeProximity
  22:30:09.999 time passes
  22:30:10 time passes
  -> 22:30:10 WCK-12/CR-9 raised P1

story: an officer who was heard leaving late counts from when they left [late signal]
  22:00:00 CR-9 booked in arrived 22:00:00 closeProximity
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-1
  22:00:05 21 in Waiting-1
  22:30:40 time passes
  22:30:00 21 in Corridor (heard 22:30:40)
  22:30:40 time passes
  -> 22:30:10 WCK-12/CR-9 raised P1

rules: WCK-12 COV-5

story: the readers fall silent with nobody in reach: nothing is taken back, and COV-5 says that nobody knows [silent source]
  22:00:00 CR-9 booked in arrived 22:00:00 closeProximity
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-1
  22:00:05 21 in Waiting-1
  22:30:00 21 in Corridor
  22:30:10 time passes
  -> 22:30:10 WCK-12/CR-9 raised P1
  22:30:20 GW gone
  22:31:00 time passes
  -> 22:30:50 COV-5/CR-9 raised P2
