# COV-6: a blind spot.

rules: COV-6

story: raised fifteen seconds after an officer joins somebody where no camera looks [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Corridor
  10:05:00 19 in Corridor
  10:05:14.999 time passes
  10:05:15 time passes
  -> 10:05:15 COV-6/CR-1 raised P2

story: under a camera nobody asks
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Interview-1
  10:05:00 19 in Interview-1
  10:30:00 time passes

story: apart again, it waits for a reset [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Corridor
  10:05:00 19 in Corridor
  10:05:15 time passes
  -> 10:05:15 COV-6/CR-1 raised P2
  10:06:00 19 in Desk
  -> 10:06:00 COV-6/CR-1 over, waits for reset
