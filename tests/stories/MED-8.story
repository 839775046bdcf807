# MED-8: no health screening.

rules: MED-8

story: raised a quarter of an hour after arrival [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:14:59.999 time passes
  10:15:00 time passes
  -> 10:15:00 MED-8/CR-1 raised P2

story: counts from the arrival, not from the keyboard
  10:20:00 CR-1 booked in arrived 10:00:00 general
  -> 10:15:00 MED-8/CR-1 raised P2
  -> 10:18:00 MED-8/CR-1 supervisors told

story: the assessment ends it, and it waits for a reset [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:15:00 time passes
  -> 10:15:00 MED-8/CR-1 raised P2
  10:16:00 CR-1 risk-assessed risk=none
  -> 10:16:00 MED-8/CR-1 over, waits for reset

story: is not lost when the next thing heard is the assessment [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:40:00 CR-1 risk-assessed risk=none
  -> 10:15:00 MED-8/CR-1 raised P2
  -> 10:18:00 MED-8/CR-1 supervisors told
  -> 10:40:00 MED-8/CR-1 over, waits for reset
