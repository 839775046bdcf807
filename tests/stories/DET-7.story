# DET-7: an interview without a break.

rules: DET-7

story: raised after two hours [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  12:09:59.999 time passes
  12:10:00 time passes
  -> 12:10:00 DET-7/CR-1 raised P3

story: a quarter of an hour is a break [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  12:00:00 CR-1 interview-paused
  12:15:00 CR-1 interview-resumed
  14:14:59 time passes
  14:15:00 time passes
  -> 14:15:00 DET-7/CR-1 raised P3

story: ten minutes are none [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  12:00:00 CR-1 interview-paused
  12:10:00 CR-1 interview-resumed
  -> 12:10:00 DET-7/CR-1 raised P3
  12:11:00 time passes
