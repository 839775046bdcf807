# DET-13: transfer to a detention centre.

rules: DET-13

story: nothing is owed before detention is decided
  10:00:00 CR-1 booked in arrived 10:00:00 general
  40:00:00 time passes

story: a day after the decision to detain [just before] [exactly at]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  16:00:00 CR-1 detention-decided decision=detained
  40:00:59.999 time passes
  40:01:00 time passes
  -> 40:01:00 DET-13/CR-1 raised P2

story: nothing was heard at the end of the day [just after]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  16:00:00 CR-1 detention-decided decision=detained
  40:01:00.001 time passes
  -> 40:01:00 DET-13/CR-1 raised P2

story: handed over in the last minute [just before]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  16:00:00 CR-1 detention-decided decision=detained
  40:00:59.999 CR-1 transferred-out to=city_detention_centre
  60:00:00 time passes

story: handed over too late, it waits for a reset [cleared]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  16:00:00 CR-1 detention-decided decision=detained
  40:01:00 time passes
  -> 40:01:00 DET-13/CR-1 raised P2
  40:03:00 CR-1 transferred-out to=city_detention_centre
  -> 40:03:00 DET-13/CR-1 over, waits for reset
  40:03:30 19 acknowledges DET-13/CR-1
  -> 40:03:30 DET-13/CR-1 acknowledged
  40:10:00 19 resolves DET-13/CR-1
  -> 40:10:00 DET-13/CR-1 resolved
  40:10:00 19 resets DET-13/CR-1
  -> 40:10:00 DET-13/CR-1 reset

story: the next thing anybody writes down is the transfer [next heard is the return]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  16:00:00 CR-1 detention-decided decision=detained
  40:02:00 CR-1 transferred-out to=city_detention_centre
  -> 40:01:00 DET-13/CR-1 raised P2
  -> 40:02:00 DET-13/CR-1 over, waits for reset

story: a transfer in time is written down when it seemed too late [late signal]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  16:00:00 CR-1 detention-decided decision=detained
  40:01:00 time passes
  -> 40:01:00 DET-13/CR-1 raised P2
  39:00:00 CR-1 transferred-out to=city_detention_centre (heard 40:02:00)
  -> 40:01:00 DET-13/CR-1 over, waits for reset

story: the decision is written down late and the day is counted from it [late signal]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  16:00:00 CR-1 detention-decided decision=detained (heard 40:02:00)
  40:02:00 time passes
  -> 40:01:00 DET-13/CR-1 raised P2

story: nobody writes anything down and no device speaks [silent source]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  16:00:00 CR-1 detention-decided decision=detained
  16:10:00 GW gone
  16:10:00 GW-2 gone
  40:01:00 time passes
  -> 40:01:00 DET-13/CR-1 raised P2
