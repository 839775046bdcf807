# COV-7: a sensor that says nothing.

rules: COV-7

story: raised at twice its period [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=14 period=10s
  10:05:19.999 time passes
  10:05:20 time passes
  -> 10:05:20 COV-7/Waiting-1 raised P2

story: heard again [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=14 period=10s
  10:05:20 time passes
  -> 10:05:20 COV-7/Waiting-1 raised P2
  10:05:30 measured zone=Waiting-1 quantity=breathing value=14 period=10s
  -> 10:05:30 COV-7/Waiting-1 returned, nobody acknowledged

story: to say unknown is to say nothing [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=14 period=10s
  10:05:10 measured zone=Waiting-1 quantity=breathing value=unknown period=10s
  10:05:20 time passes
  -> 10:05:20 COV-7/Waiting-1 raised P2

story: nothing was heard at twice the period [just after]
  03:00:00 CR-5 booked in arrived 02:50:00 general woman
  03:00:00 CR-5 wears wb-3
  03:00:05 wb-3 in Waiting-2
  03:05:00 measured zone=Waiting-2 quantity=motion value=1 period=30s
  03:06:00.001 time passes
  -> 03:06:00 COV-7/Waiting-2 raised P2

story: the next thing heard is the sensor [next heard is the return]
  03:00:00 CR-5 booked in arrived 02:50:00 general woman
  03:00:00 CR-5 wears wb-3
  03:00:05 wb-3 in Waiting-2
  03:05:00 measured zone=Waiting-2 quantity=motion value=1 period=30s
  03:08:00 measured zone=Waiting-2 quantity=motion value=0 period=30s
  -> 03:06:00 COV-7/Waiting-2 raised P2
  -> 03:08:00 COV-7/Waiting-2 returned, nobody acknowledged

story: in an empty room nobody needs the sensor until somebody comes in [just before] [exactly at]
  03:00:00 CR-5 booked in arrived 02:50:00 general woman
  03:00:00 CR-5 wears wb-3
  03:00:05 wb-3 in Desk
  03:05:00 measured zone=Waiting-2 quantity=motion value=0 period=30s
  03:20:00 wb-3 in Waiting-2
  03:20:59.999 time passes
  03:21:00 time passes
  -> 03:21:00 COV-7/Waiting-2 raised P2

story: a value that comes late is too old, and the alarm is stamped when it fell due [late signal]
  03:00:00 CR-5 booked in arrived 02:50:00 general woman
  03:00:00 CR-5 wears wb-3
  03:00:05 wb-3 in Waiting-2
  03:05:00 measured zone=Waiting-2 quantity=breathing value=15 period=10s (heard 03:07:00)
  03:07:00 time passes
  -> 03:05:20 COV-7/Waiting-2 raised P2
  03:04:50 measured zone=Waiting-2 quantity=breathing value=15 period=10s (heard 03:07:10)

story: a gateway that goes hides no sensor that was silent before it [silent source]
  03:00:00 CR-5 booked in arrived 02:50:00 general woman
  03:00:00 CR-5 wears wb-3
  03:00:05 wb-3 in Waiting-2
  03:05:00 measured zone=Waiting-2 quantity=breathing value=15 period=10s
  03:05:10 GW gone
  03:05:20 time passes
  -> 03:05:20 COV-7/Waiting-2 raised P2
  03:06:00 wb-3 degraded
