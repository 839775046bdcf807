# DET-2: somebody is held longer than the law allows.

rules: DET-2

story: Twelve hours are still legal and the end of their last minute is not [just before] [exactly at]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  20:00:00 time passes
  20:00:59.999 time passes
  20:01:00 time passes
  -> 20:01:00 DET-2/CR-1 raised P2

story: Stays after the release until it is reset [cleared]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  20:01:00 time passes
  -> 20:01:00 DET-2/CR-1 raised P2
  20:02:00 CR-1 released
  -> 20:02:00 DET-2/CR-1 over, waits for reset
  20:03:00 19 acknowledges DET-2/CR-1
  -> 20:03:00 DET-2/CR-1 acknowledged
  20:03:30 19 resolves DET-2/CR-1
  -> 20:03:30 DET-2/CR-1 resolved
  20:03:30 19 resets DET-2/CR-1
  -> 20:03:30 DET-2/CR-1 reset

story: Is not lost when the next thing heard is the release [next heard is the return]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  20:02:00 CR-1 released
  -> 20:01:00 DET-2/CR-1 raised P2
  -> 20:02:00 DET-2/CR-1 over, waits for reset

story: Is put off by an extension that was approved in time
  08:00:00 CR-1 booked in arrived 08:00:00 general
  19:50:00 CR-1 extended to criminal.summons.extended
  23:59:00 time passes

story: Is raised at once when the arrival was long ago and needs no sensor [late signal] [silent source]
  00:00:00 GW gone
  20:00:00 CR-1 booked in arrived 07:00:00 general
  -> 19:01:00 DET-2/CR-1 raised P2
  -> 19:04:00 DET-2/CR-1 supervisors told

story: nothing was heard at the end of the last minute [just after]
  08:00:00 CR-2 booked in arrived 08:00:00 general on criminal.compelled.max
  20:01:00.001 time passes
  -> 20:01:00 DET-2/CR-2 raised P2

story: whoever is let go in the last minute was held within the law [just before]
  08:00:00 CR-2 booked in arrived 08:00:00 general on criminal.compelled.max
  20:00:59.999 CR-2 released
  22:00:00 time passes

story: an approval in time that is written down after the limit ends the alarm, which waits for a reset [late signal] [cleared]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  20:01:00 time passes
  -> 20:01:00 DET-2/CR-1 raised P2
  19:50:00 CR-1 extended to criminal.summons.extended (heard 20:02:00)
  -> 20:01:00 DET-2/CR-1 over, waits for reset

story: nobody writes anything down and no device speaks, and the law still counts [silent source]
  08:00:00 CR-1 booked in arrived 08:00:00 general
  08:05:00 GW gone
  08:05:00 GW-2 gone
  20:01:00 time passes
  -> 20:01:00 DET-2/CR-1 raised P2
