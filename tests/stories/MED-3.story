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

story: told a moment late it bears the end of the minute [just after]
  14:00:00 CR-4 booked in arrived 14:00:00 general woman
  14:00:00 CR-4 wears wb-2
  14:00:05 wb-2 in Waiting-2
  14:20:00 measured zone=Waiting-2 quantity=heartRate value=44 period=30s
  14:20:30 measured zone=Waiting-2 quantity=heartRate value=45 period=30s
  14:20:59.999 time passes
  14:21:00.001 time passes
  -> 14:21:00 MED-3/Waiting-2 raised P3

story: a racing heart is not lost when the next thing heard is a calm one [next heard is the return]
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=heartRate value=135 period=30s
  11:40:30 measured zone=Waiting-1 quantity=heartRate value=138 period=30s
  11:52:00 measured zone=Waiting-1 quantity=heartRate value=88 period=30s
  -> 11:41:00 MED-3/Waiting-1 raised P3
  -> 11:52:00 MED-3/Waiting-1 returned, nobody acknowledged

story: the second sample comes late and the alarm bears the end of the minute all the same [late signal]
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=heartRate value=135 period=30s
  11:40:30 measured zone=Waiting-1 quantity=heartRate value=138 period=30s (heard 11:43:00)
  11:43:00 time passes
  -> 11:41:00 MED-3/Waiting-1 raised P3

rules: MED-3 COV-7

story: the sensor falls silent while the heart races: nothing is taken back, and COV-7 says it is blind [silent source]
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=heartRate value=135 period=1min
  11:40:30 measured zone=Waiting-1 quantity=heartRate value=138 period=1min
  11:41:00 time passes
  -> 11:41:00 MED-3/Waiting-1 raised P3
  11:41:30 measured zone=Waiting-1 quantity=heartRate value=unknown period=1min
  11:45:00 time passes
  -> 11:42:30 COV-7/Waiting-1 raised P2
