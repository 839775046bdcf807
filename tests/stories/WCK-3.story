# WCK-3: looks missed in a row.

rules: WCK-3

story: raised when a second look is missed [just before] [exactly at] [just after]
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
