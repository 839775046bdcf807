# DET-1: the legal time is nearly over. It warns when a quarter, a tenth and half an hour are left.

rules: DET-1

story: Raised when a quarter is left and louder twice before the legal time ends [just before] [exactly at]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  16:59:59.999 time passes
  17:00:00 time passes
  -> 17:00:00 DET-1/CR-1 raised P4
  18:47:59.999 time passes
  18:48:00 time passes
  -> 18:48:00 DET-1/CR-1 worse P3
  19:29:59.999 time passes
  19:30:00 time passes
  -> 19:30:00 DET-1/CR-1 worse P2

story: Cleared by an extension and raised again before that ends [cleared]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  09:30:00 time passes
  -> 09:00:00 DET-1/CR-1 raised P4
  09:40:00 CR-1 extended to criminal.summons.extended
  -> 09:40:00 DET-1/CR-1 returned, nobody acknowledged
  09:41:00 19 acknowledges DET-1/CR-1
  -> 09:41:00 DET-1/CR-1 acknowledged and over
  17:59:59.999 time passes
  18:00:00 time passes
  -> 18:00:00 DET-1/CR-1 raised P4

story: Cleared by the release [cleared]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  17:00:00 time passes
  -> 17:00:00 DET-1/CR-1 raised P4
  17:31:00 19 acknowledges DET-1/CR-1
  -> 17:31:00 DET-1/CR-1 acknowledged
  17:40:00 CR-1 released
  -> 17:40:00 DET-1/CR-1 over

story: Is not lost when the next thing heard is the release [next heard is the return]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  17:35:00 CR-1 released
  -> 17:00:00 DET-1/CR-1 raised P4
  -> 17:35:00 DET-1/CR-1 returned, nobody acknowledged

story: Counts from the arrival and needs no sensor [silent source]
  10:00:00 GW gone
  10:00:00 CR-1 booked in arrived 08:00:00 general
  17:00:00 time passes
  -> 17:00:00 DET-1/CR-1 raised P4

story: nothing was heard when a quarter was left [just after]
  09:10:00 CR-4 booked in arrived 09:00:00 general woman on admin.summons.max
  15:00:00.001 time passes
  -> 15:00:00 DET-1/CR-4 raised P4

story: an arrival that is written down four hours late is counted from the arrival [late signal]
  08:00:00 CR-4 booked in arrived 07:40:00 general woman on admin.summons.max (heard 14:10:00)
  14:10:00 time passes
  -> 13:40:00 DET-1/CR-4 raised P4

story: an extension that is written down late has been approved in time and ends the warning [late signal]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  09:30:00 time passes
  -> 09:00:00 DET-1/CR-1 raised P4
  08:50:00 CR-1 extended to criminal.summons.extended (heard 09:40:00)
  -> 09:00:00 DET-1/CR-1 returned, nobody acknowledged
