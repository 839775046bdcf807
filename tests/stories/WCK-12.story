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

story: cannot be judged while the readers are silent [silent source]
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
