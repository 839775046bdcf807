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

story: nothing was heard at the third hour [just after]
  10:20:00 CR-9 booked in arrived 10:00:00 general woman
  13:00:00.001 time passes
  -> 13:00:00 DET-5/CR-9 raised P4

story: an interview that began in time is written down after the third hour [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  13:00:00 time passes
  -> 13:00:00 DET-5/CR-1 raised P4
  12:30:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no (heard 13:20:00)
  -> 13:00:00 DET-5/CR-1 returned, nobody acknowledged

story: an arrival that is written down late is counted from the arrival [late signal]
  10:10:00 CR-1 booked in arrived 10:00:00 general (heard 13:20:00)
  13:20:00 time passes
  -> 13:00:00 DET-5/CR-1 raised P4

story: nobody writes anything down and no device speaks [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 GW gone
  10:10:00 GW-2 gone
  20:00:00 time passes
  -> 13:00:00 DET-5/CR-1 raised P4

story: after the decision to detain an interview is owed within a day [just before] [exactly at]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  02:00:00 CR-1 detention-decided decision=detained
  03:00:00 time passes
  -> 03:00:00 DET-5/CR-1 raised P4
  26:00:59.999 time passes
  26:01:00 time passes
  -> 26:01:00 DET-5/CR-1 worse P3

story: an interview before the decision is not the one that is owed after it
  00:00:00 CR-1 booked in arrived 00:00:00 general
  01:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  01:40:00 CR-1 interview-ended
  02:00:00 CR-1 detention-decided decision=detained
  26:00:59.999 time passes
  26:01:00 time passes
  -> 26:01:00 DET-5/CR-1 raised P3
  26:30:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no nightReason=owed
  -> 26:30:00 DET-5/CR-1 returned, nobody acknowledged
