# MED-2: slow breathing.

rules: MED-2

story: critical below ten a minute for a minute [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=9 period=10s
  10:05:59.999 time passes
  10:06:00 time passes
  -> 10:06:00 MED-2/Waiting-1 raised P1

story: high below twelve
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=11 period=10s
  10:06:00 time passes
  -> 10:06:00 MED-2/Waiting-1 raised P2

story: twelve is in the range
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=12 period=10s
  10:30:00 time passes

story: becomes critical when it slows further
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=11 period=10s
  10:06:00 time passes
  -> 10:06:00 MED-2/Waiting-1 raised P2
  10:06:10 measured zone=Waiting-1 quantity=breathing value=8 period=10s
  10:07:10 time passes
  -> 10:07:10 MED-2/Waiting-1 worse P1

story: over when it is faster [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=9 period=10s
  10:06:00 time passes
  -> 10:06:00 MED-2/Waiting-1 raised P1
  10:06:10 measured zone=Waiting-1 quantity=breathing value=15 period=10s
  -> 10:06:10 MED-2/Waiting-1 over, waits for reset
