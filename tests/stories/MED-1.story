# MED-1: no breathing, or no movement by day.

rules: MED-1

story: raised when no breathing is found for half a minute [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=0 period=10s
  10:05:29.999 time passes
  10:05:30 time passes
  -> 10:05:30 MED-1/Waiting-1 raised P1

story: breathing found again [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=0 period=10s
  10:05:30 time passes
  -> 10:05:30 MED-1/Waiting-1 raised P1
  10:05:40 measured zone=Waiting-1 quantity=breathing value=14 period=10s
  -> 10:05:40 MED-1/Waiting-1 over, waits for reset

story: is not lost when the next thing heard is breathing [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=0 period=10s
  10:07:00 measured zone=Waiting-1 quantity=breathing value=14 period=10s
  -> 10:05:30 MED-1/Waiting-1 raised P1
  -> 10:06:30 MED-1/Waiting-1 supervisors told
  -> 10:07:00 MED-1/Waiting-1 over, waits for reset

story: twenty minutes without movement by day
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=motion value=0 period=10s
  10:24:59.999 time passes
  10:25:00 time passes
  -> 10:25:00 MED-1/Waiting-1 raised P3

story: at night it waits for the morning
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  21:50:00 wb-1 in Waiting-1
  21:50:00 measured zone=Waiting-1 quantity=motion value=0 period=10s
  23:59:00 time passes

story: a sensor that cannot say is not fine and not still [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=unknown period=10s
  10:30:00 time passes

story: an empty room has nobody to breathe
  10:05:00 measured zone=Waiting-1 quantity=breathing value=0 period=10s
  10:30:00 time passes
