# DET-7: an interview without a break.

rules: DET-7

story: raised after two hours [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  12:09:59.999 time passes
  12:10:00 time passes
  -> 12:10:00 DET-7/CR-1 raised P3

story: a quarter of an hour is a break, and the two hours begin anew [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  12:00:00 CR-1 interview-paused
  12:15:00 CR-1 interview-resumed
  14:14:59.999 time passes
  14:15:00 time passes
  -> 14:15:00 DET-7/CR-1 raised P3

story: ten minutes are none [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  12:00:00 CR-1 interview-paused
  12:10:00 CR-1 interview-resumed
  -> 12:10:00 DET-7/CR-1 raised P3
  12:11:00 time passes

story: nothing was heard at the second hour [just after]
  15:00:00 CR-3 booked in arrived 14:50:00 general woman
  15:05:00 CR-3 interview-began officers=19,21 recorded=yes adultPresent=no
  17:05:00.001 time passes
  -> 17:05:00 DET-7/CR-3 raised P3

story: over with the interview [cleared]
  15:00:00 CR-3 booked in arrived 14:50:00 general woman
  15:05:00 CR-3 interview-began officers=19,21 recorded=yes adultPresent=no
  17:05:00 time passes
  -> 17:05:00 DET-7/CR-3 raised P3
  17:20:00 CR-3 interview-ended
  -> 17:20:00 DET-7/CR-3 returned, nobody acknowledged

story: the next thing anybody writes down is the end [next heard is the return]
  15:00:00 CR-3 booked in arrived 14:50:00 general woman
  15:05:00 CR-3 interview-began officers=19,21 recorded=yes adultPresent=no
  18:00:00 CR-3 interview-ended
  -> 17:05:00 DET-7/CR-3 raised P3
  -> 18:00:00 DET-7/CR-3 returned, nobody acknowledged

story: the beginning is written down after two hours and a half [late signal]
  15:00:00 CR-3 booked in arrived 14:50:00 general woman
  15:05:00 CR-3 interview-began officers=19,21 recorded=yes adultPresent=no (heard 17:35:00)
  17:35:00 time passes
  -> 17:05:00 DET-7/CR-3 raised P3

story: nobody writes anything down and no device speaks [silent source]
  15:00:00 CR-3 booked in arrived 14:50:00 general woman
  15:05:00 CR-3 interview-began officers=19,21 recorded=yes adultPresent=no
  15:10:00 GW gone
  15:10:00 GW-2 gone
  21:00:00 time passes
  -> 17:05:00 DET-7/CR-3 raised P3

story: a pause that is too short to be a break ends when the two hours are over: it is said then and not before [just after]
  09:30:00 CR-1 booked in arrived 09:30:00 general
  10:00:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  11:55:00 CR-1 interview-paused
  12:05:00 CR-1 interview-resumed
  -> 12:05:00 DET-7/CR-1 raised P3
  12:10:00 time passes
