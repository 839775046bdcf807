# DET-10: an interview at night.

rules: DET-10

story: raised when night begins during it [just before] [exactly at]
  20:00:00 CR-1 booked in arrived 20:00:00 general
  21:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  21:59:59.999 time passes
  22:00:00 time passes
  -> 22:00:00 DET-10/CR-1 raised P4

story: with a reason it is only recorded
  20:00:00 CR-1 booked in arrived 20:00:00 general
  22:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no nightReason=danger
  23:00:00 time passes

story: at six it is day [exactly at]
  05:00:00 CR-1 booked in arrived 05:00:00 general
  06:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  07:00:00 time passes

story: over with the interview [cleared]
  20:00:00 CR-1 booked in arrived 20:00:00 general
  21:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  22:00:00 time passes
  -> 22:00:00 DET-10/CR-1 raised P4
  22:10:00 CR-1 interview-ended
  -> 22:10:00 DET-10/CR-1 returned, nobody acknowledged
