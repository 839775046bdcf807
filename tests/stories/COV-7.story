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
