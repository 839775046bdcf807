# DET-2: somebody is held longer than the law allows.

rules: DET-2

story: Twelve hours are still legal and the end of their last minute is not
  08:00:00 CR-1 booked in arrived 08:00:00 general
  20:00:00 time passes
  20:00:59.999 time passes
  20:01:00 time passes
  -> 20:01:00 DET-2/CR-1 raised P2

story: Stays after the release until it is reset
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

story: Is not lost when the next thing heard is the release
  08:00:00 CR-1 booked in arrived 08:00:00 general
  20:02:00 CR-1 released
  -> 20:01:00 DET-2/CR-1 raised P2
  -> 20:02:00 DET-2/CR-1 over, waits for reset

story: Is put off by an extension that was approved in time
  08:00:00 CR-1 booked in arrived 08:00:00 general
  19:50:00 CR-1 extended to criminal.summons.extended
  23:59:00 time passes

story: Is raised at once when the arrival was long ago and needs no sensor
  00:00:00 GW gone
  20:00:00 CR-1 booked in arrived 07:00:00 general
  -> 19:01:00 DET-2/CR-1 raised P2
  -> 19:04:00 DET-2/CR-1 supervisors told
