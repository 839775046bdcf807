# WCK-2: nobody has looked at a person in time.

rules: WCK-2

story: Raised half an hour after the last look and critical at three quarters [just before] [exactly at] [cleared] [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:29:59.999 time passes
  10:30:00 time passes
  -> 10:30:00 WCK-2/CR-1 raised P2
  10:31:00 19 acknowledges WCK-2/CR-1
  -> 10:31:00 WCK-2/CR-1 acknowledged
  10:44:59.999 time passes
  -> 10:34:00 WCK-2/CR-1 nobody came, asks again
  -> 10:34:00 WCK-2/CR-1 supervisors told
  10:45:00 time passes
  -> 10:45:00 WCK-2/CR-1 worse P1
  10:45:30 19 looks at CR-1 talks
  -> 10:45:30 WCK-2/CR-1 over, waits for reset
  11:15:29.999 time passes
  -> 10:46:00 WCK-2/CR-1 supervisors told
  11:15:30 time passes
  -> 11:15:30 WCK-2/CR-1 raised P2

story: Allows an hour at general observation and never becomes critical
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:59:59.999 time passes
  11:00:00 time passes
  -> 11:00:00 WCK-2/CR-1 raised P2
  11:01:00 19 acknowledges WCK-2/CR-1
  -> 11:01:00 WCK-2/CR-1 acknowledged
  20:00:00 time passes
  -> 11:04:00 WCK-2/CR-1 nobody came, asks again
  -> 11:04:00 WCK-2/CR-1 supervisors told

story: Counts from the arrival even if it was written down an hour later
  10:00:00 CR-1 booked in arrived 09:00:00 intermittent
  -> 09:30:00 WCK-2/CR-1 raised P2
  -> 09:45:00 WCK-2/CR-1 worse P1
  -> 09:33:00 WCK-2/CR-1 supervisors told

story: Counts from the look that the paper states
  10:00:00 CR-1 booked in arrived 09:00:00 intermittent seen 09:50:00
  10:19:59.999 time passes
  10:20:00 time passes
  -> 10:20:00 WCK-2/CR-1 raised P2

story: Is not lost when the next thing heard is the look [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:20:00 19 looks at CR-1 talks
  -> 11:00:00 WCK-2/CR-1 raised P2
  -> 11:03:00 WCK-2/CR-1 supervisors told
  -> 11:20:00 WCK-2/CR-1 over, waits for reset

story: A look exactly when it falls due is too late [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:00:00 19 looks at CR-1 talks
  -> 11:00:00 WCK-2/CR-1 raised P2
  -> 11:00:00 WCK-2/CR-1 over, waits for reset

story: A look at which nobody was seen is no look
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:30:00 19 looks at CR-1 unseen
  11:00:00 time passes
  -> 11:00:00 WCK-2/CR-1 raised P2

story: A look written down late counts from its true time and never replaces a later one [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:50:00 19 looks at CR-1 talks
  10:10:00 21 looks at CR-1 talks (heard 10:55:00)
  11:49:59.999 time passes
  11:50:00 time passes
  -> 11:50:00 WCK-2/CR-1 raised P2

story: A look from the future is believed no further than the clock
  10:00:00 CR-1 booked in arrived 10:00:00 general
  20:00:00 19 looks at CR-1 talks (heard 10:10:00)
  11:10:00 time passes
  -> 11:10:00 WCK-2/CR-1 raised P2

story: Needs no sensor and so is raised while the gateway is gone [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:01 GW gone
  11:00:00 time passes
  -> 11:00:00 WCK-2/CR-1 raised P2

story: Ends with the release
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:59:00 CR-1 released
  12:00:00 time passes

story: Told a moment late it bears the end of the interval [just after]
  15:30:00 CR-8 booked in arrived 15:30:00 closeProximity minor
  15:59:59.999 time passes
  16:00:00.001 time passes
  -> 16:00:00 WCK-2/CR-8 raised P2

story: A look made in time and written down late: what was said stands, and it is over [late signal]
  15:30:00 CR-8 booked in arrived 15:30:00 intermittent
  16:05:00 time passes
  -> 16:00:00 WCK-2/CR-8 raised P2
  -> 16:03:00 WCK-2/CR-8 supervisors told
  15:55:00 19 looks at CR-8 talks (heard 16:05:00)
  -> 16:03:00 WCK-2/CR-8 over, waits for reset

story: a stricter plan makes the look overdue when it begins and not before
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:50:00 CR-1 observation-plan-set regime=intermittent
  -> 10:50:00 WCK-2/CR-1 raised P2
  -> 10:50:00 WCK-2/CR-1 worse P1
  10:51:00 21 looks at CR-1 talks
  -> 10:51:00 WCK-2/CR-1 supervisors told
  -> 10:51:00 WCK-2/CR-1 over, waits for reset

story: whoever writes the same regime down again puts nothing off
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:20:00 CR-1 observation-plan-set regime=intermittent
  10:29:00 CR-1 observation-plan-set regime=intermittent
  11:00:00 time passes
  -> 10:30:00 WCK-2/CR-1 raised P2
  -> 10:33:00 WCK-2/CR-1 supervisors told
  -> 10:45:00 WCK-2/CR-1 worse P1
  -> 10:46:00 WCK-2/CR-1 supervisors told
