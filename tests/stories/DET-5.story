# DET-5: nobody has interviewed somebody.

rules: DET-5

story: raised three hours after arrival [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  12:59:59.999 time passes
  13:00:00 time passes
  -> 13:00:00 DET-5/CR-1 raised P4

story: an interview ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  13:00:00 time passes
  -> 13:00:00 DET-5/CR-1 raised P4
  13:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 13:10:00 DET-5/CR-1 returned, nobody acknowledged

story: is not lost when the next thing heard is the interview [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  13:30:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 13:00:00 DET-5/CR-1 raised P4
  -> 13:30:00 DET-5/CR-1 returned, nobody acknowledged
