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

story: nothing was heard at the fifteenth second [just after]
  22:10:00 CR-3 booked in arrived 22:00:00 general
  22:10:00 CR-3 wears wb-2
  22:11:00 wb-2 in Waiting-1
  22:20:00 21 in Waiting-1
  22:20:15.001 time passes
  -> 22:20:15 COV-6/CR-3 raised P2

story: fourteen seconds in passing are nothing [just before]
  22:10:00 CR-3 booked in arrived 22:00:00 general
  22:10:00 CR-3 wears wb-2
  22:11:00 wb-2 in Waiting-1
  22:20:00 21 in Waiting-1
  22:20:14.999 21 in Corridor
  22:40:00 time passes

story: the next thing heard is that the officer has gone [next heard is the return]
  22:10:00 CR-3 booked in arrived 22:00:00 general
  22:10:00 CR-3 wears wb-2
  22:11:00 wb-2 in Waiting-1
  22:20:00 21 in Waiting-1
  22:21:00 21 in Corridor
  -> 22:20:15 COV-6/CR-3 raised P2
  -> 22:21:00 COV-6/CR-3 over, waits for reset

story: the officer is heard of late and the alarm is stamped when it fell due [late signal]
  22:10:00 CR-3 booked in arrived 22:00:00 general
  22:10:00 CR-3 wears wb-2
  22:11:00 wb-2 in Waiting-1
  22:20:00 21 in Waiting-1 (heard 22:22:00)
  22:22:00 time passes
  -> 22:20:15 COV-6/CR-3 raised P2
  22:19:00 21 in Corridor (heard 22:22:10)

story: a band that lay there says nothing of the person who puts it on later
  10:00:00 wb-1 in Corridor
  10:02:00 19 in Corridor
  10:10:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 wears wb-1
  10:10:14.999 time passes
  10:10:15 time passes
  -> 10:10:15 COV-6/CR-1 raised P2

rules: COV-6 COV-5

story: the readers fall silent, which COV 5 says and which ends nothing [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:20 wb-1 in Corridor
  10:05:00 19 in Corridor
  10:05:15 time passes
  -> 10:05:15 COV-6/CR-1 raised P2
  10:06:00 wb-1 degraded
  10:06:10 wb-19 degraded
  10:06:30 time passes
  -> 10:06:30 COV-5/CR-1 raised P2
