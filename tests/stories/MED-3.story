# MED-3: heart rate out of range.

rules: MED-3

story: raised after a minute and two samples [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=heartRate value=130 period=10s
  10:05:30 measured zone=Waiting-1 quantity=heartRate value=131 period=10s
  10:05:59.999 time passes
  10:06:00 time passes
  -> 10:06:00 MED-3/Waiting-1 raised P3

story: one sample says nothing
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=heartRate value=130 period=10s
  10:30:00 time passes

story: the ends of the range are within [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=heartRate value=120 period=10s
  10:05:30 measured zone=Waiting-1 quantity=heartRate value=50 period=10s
  10:30:00 time passes

story: back in the range [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=heartRate value=130 period=10s
  10:05:30 measured zone=Waiting-1 quantity=heartRate value=131 period=10s
  10:06:00 time passes
  -> 10:06:00 MED-3/Waiting-1 raised P3
  10:06:30 measured zone=Waiting-1 quantity=heartRate value=90 period=10s
  -> 10:06:30 MED-3/Waiting-1 returned, nobody acknowledged
