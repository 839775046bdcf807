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

story: a sensor that cannot say is not fine and not still
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=unknown period=10s
  10:30:00 time passes

story: an empty room has nobody to breathe
  10:05:00 measured zone=Waiting-1 quantity=breathing value=0 period=10s
  10:30:00 time passes

story: told a moment late it bears the thirtieth second [just after]
  14:00:00 CR-4 booked in arrived 14:00:00 general woman
  14:00:00 CR-4 wears wb-2
  14:00:05 wb-2 in Waiting-2
  14:20:00 measured zone=Waiting-2 quantity=breathing value=0 period=10s
  14:20:29.999 time passes
  14:20:30.001 time passes
  -> 14:20:30 MED-1/Waiting-2 raised P1

story: a reading that waited in the gateway gives the alarm of its own time [late signal]
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=breathing value=0 period=10s (heard 11:40:50)
  11:40:50 time passes
  -> 11:40:30 MED-1/Waiting-1 raised P1

rules: MED-1 COV-7

story: the radar falls silent while no breathing is found: nothing is taken back, and COV-7 says it is blind [silent source]
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=breathing value=0 period=1min
  11:40:30 time passes
  -> 11:40:30 MED-1/Waiting-1 raised P1
  11:40:40 19 acknowledges MED-1/Waiting-1
  -> 11:40:40 MED-1/Waiting-1 acknowledged
  11:41:00 measured zone=Waiting-1 quantity=breathing value=unknown period=1min
  11:44:00 time passes
  -> 11:41:40 MED-1/Waiting-1 nobody came, asks again
  -> 11:41:40 MED-1/Waiting-1 supervisors told
  -> 11:42:00 COV-7/Waiting-1 raised P2
