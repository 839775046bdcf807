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

story: nothing was heard at the last instant [just after]
  03:20:00 CR-6 booked in arrived 03:00:00 general woman
  19:00:00.001 time passes
  -> 19:00:00 DET-8/CR-6 raised P3

story: whoever lies down a millisecond before it can still have eight hours [just before]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  15:59:59.999 CR-1 rest-began
  24:30:00 time passes

story: rest that began at last and was long enough [cleared]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  16:00:00 time passes
  -> 16:00:00 DET-8/CR-1 raised P3
  16:30:00 CR-1 rest-began
  24:30:00 CR-1 rest-ended reason=morning
  -> 24:30:00 DET-8/CR-1 returned, nobody acknowledged

story: the next thing anybody writes down is the release [next heard is the return]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  17:00:00 CR-1 released
  -> 16:00:00 DET-8/CR-1 raised P3
  -> 17:00:00 DET-8/CR-1 returned, nobody acknowledged

story: a rest that had begun in time is written down when it seemed too late [late signal]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  16:00:00 time passes
  -> 16:00:00 DET-8/CR-1 raised P3
  15:00:00 CR-1 rest-began (heard 16:20:00)
  -> 16:00:00 DET-8/CR-1 returned, nobody acknowledged

story: an arrival that is written down late is counted from the arrival [late signal]
  00:30:00 CR-1 booked in arrived 00:00:00 general (heard 16:40:00)
  16:40:00 time passes
  -> 16:00:00 DET-8/CR-1 raised P3

story: nobody writes anything down and no device speaks [silent source]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  00:10:00 GW gone
  00:10:00 GW-2 gone
  23:00:00 time passes
  -> 16:00:00 DET-8/CR-1 raised P3
