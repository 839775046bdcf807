# DET-8: rest out of reach.

rules: DET-8

story: raised at the last instant at which eight hours can begin [just before] [exactly at]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  15:59:59.999 time passes
  16:00:00 time passes
  -> 16:00:00 DET-8/CR-1 raised P3

story: rested in time
  00:00:00 CR-1 booked in arrived 00:00:00 general
  02:00:00 CR-1 rest-began
  10:00:00 CR-1 rest-ended reason=morning
  20:00:00 time passes

story: an interrupted rest is too short [twice]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  02:00:00 CR-1 rest-began
  09:00:00 CR-1 rest-ended reason=interview
  16:00:00 time passes
  -> 16:00:00 DET-8/CR-1 raised P3

story: resting in time is enough
  00:00:00 CR-1 booked in arrived 00:00:00 general
  15:00:00 CR-1 rest-began
  23:30:00 time passes
