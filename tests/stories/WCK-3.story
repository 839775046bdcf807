# WCK-3: looks missed in a row.

rules: WCK-3

story: raised when a second look is missed [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:59:59.999 time passes
  12:00:00 time passes
  -> 12:00:00 WCK-3/CR-1 raised P1
  12:00:01 time passes

story: a look ends it, and it waits for a reset [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  12:00:00 time passes
  -> 12:00:00 WCK-3/CR-1 raised P1
  12:01:00 21 looks at CR-1 talks
  -> 12:01:00 WCK-3/CR-1 supervisors told
  -> 12:01:00 WCK-3/CR-1 over, waits for reset
  12:02:00 19 acknowledges WCK-3/CR-1
  -> 12:02:00 WCK-3/CR-1 acknowledged
  12:03:00 19 is at WCK-3/CR-1
  -> 12:03:00 WCK-3/CR-1 19 says they are there
  12:03:00 19 resolves WCK-3/CR-1
  -> 12:03:00 WCK-3/CR-1 resolved
  12:03:00 21 verifies WCK-3/CR-1
  -> 12:03:00 WCK-3/CR-1 verified
  12:03:00 19 resets WCK-3/CR-1
  -> 12:03:00 WCK-3/CR-1 reset

story: is not lost when the next thing heard is the look [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  12:30:00 21 looks at CR-1 talks
  -> 12:00:00 WCK-3/CR-1 raised P1
  -> 12:01:00 WCK-3/CR-1 supervisors told
  -> 12:30:00 WCK-3/CR-1 over, waits for reset

story: one late look is not two [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:30:00 21 looks at CR-1 talks
  13:29:59.999 time passes
  13:30:00 time passes
  -> 13:30:00 WCK-3/CR-1 raised P1

story: told a moment late it bears the end of the second interval [just after]
  15:30:00 CR-8 booked in arrived 15:30:00 intermittent
  16:29:59.999 time passes
  16:30:00.001 time passes
  -> 16:30:00 WCK-3/CR-8 raised P1

story: nobody looks, nobody writes and no device is heard: it is raised and stays [silent source]
  15:30:00 CR-8 booked in arrived 15:30:00 intermittent
  15:31:00 GW gone
  15:31:00 GW-2 gone
  20:00:00 time passes
  -> 16:30:00 WCK-3/CR-8 raised P1
  -> 16:31:00 WCK-3/CR-8 supervisors told

story: a look made in time and written down late: what was said stands, and it is over [late signal]
  15:30:00 CR-8 booked in arrived 15:30:00 intermittent
  16:40:00 time passes
  -> 16:30:00 WCK-3/CR-8 raised P1
  -> 16:31:00 WCK-3/CR-8 supervisors told
  16:25:00 19 looks at CR-8 moves (heard 16:40:00)
  -> 16:31:00 WCK-3/CR-8 over, waits for reset

story: somebody booked in late has been alone since they arrived [late signal]
  15:30:00 CR-8 booked in arrived 15:30:00 intermittent (heard 16:45:00)
  16:45:00 time passes
  -> 16:30:00 WCK-3/CR-8 raised P1
  -> 16:31:00 WCK-3/CR-8 supervisors told

story: by a stricter plan no look was missed before it began [just before]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:59:00 CR-1 observation-plan-set regime=intermittent
  11:28:59.999 time passes
  11:29:00 time passes
  -> 11:29:00 WCK-3/CR-1 raised P1
