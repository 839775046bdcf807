# WCK-10: somebody did not respond when looked at.

rules: WCK-10

story: Raised at once when nobody answers and cleared by a later look [exactly at] [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 19 looks at CR-1 talks
  10:20:00 19 looks at CR-1 none
  -> 10:20:00 WCK-10/CR-1 raised P1
  10:20:30 19 looks at CR-1 moves
  -> 10:20:30 WCK-10/CR-1 over, waits for reset
  10:20:40 19 acknowledges WCK-10/CR-1
  -> 10:20:40 WCK-10/CR-1 acknowledged
  10:21:20 19 is at WCK-10/CR-1
  -> 10:21:20 WCK-10/CR-1 19 says they are there
  10:21:20 19 resolves WCK-10/CR-1
  -> 10:21:20 WCK-10/CR-1 resolved
  10:21:20 21 verifies WCK-10/CR-1
  -> 10:21:20 WCK-10/CR-1 verified
  10:21:20 19 resets WCK-10/CR-1
  -> 10:21:20 WCK-10/CR-1 reset

story: Raised when there is no breath
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 19 looks at CR-1 lifeless
  -> 10:10:00 WCK-10/CR-1 raised P1

story: Is stamped with the look although it was written down late [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 19 looks at CR-1 none (heard 10:15:00)
  -> 10:10:00 WCK-10/CR-1 raised P1

story: A look in the past does not clear it
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 19 looks at CR-1 none
  -> 10:10:00 WCK-10/CR-1 raised P1
  10:05:00 21 looks at CR-1 talks (heard 10:10:30)

story: A second look without response adds nothing and a relapse calls again [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 19 looks at CR-1 none
  -> 10:10:00 WCK-10/CR-1 raised P1
  10:10:20 19 acknowledges WCK-10/CR-1
  -> 10:10:20 WCK-10/CR-1 acknowledged
  10:10:30 19 looks at CR-1 none
  10:11:00 19 looks at CR-1 talks
  -> 10:11:00 WCK-10/CR-1 over, waits for reset
  10:12:00 19 looks at CR-1 none
  -> 10:12:00 WCK-10/CR-1 raised P1

story: Needs no sensor [silent source]
  10:00:00 GW gone
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 19 looks at CR-1 none
  -> 10:10:00 WCK-10/CR-1 raised P1

story: Nothing a moment before the look [just before]
  03:10:00 CR-7 booked in arrived 03:10:00 constant
  03:29:59.999 time passes
  03:30:00 19 looks at CR-7 none
  -> 03:30:00 WCK-10/CR-7 raised P1

story: Told a moment late it bears the time of the look [just after]
  03:10:00 CR-7 booked in arrived 03:10:00 constant
  03:30:00 19 looks at CR-7 lifeless (heard 03:30:00.001)
  -> 03:30:00 WCK-10/CR-7 raised P1

story: Ten minutes without an answer are not lost when the next thing written is that they move [next heard is the return]
  03:10:00 CR-7 booked in arrived 03:10:00 constant
  03:30:00 19 looks at CR-7 none
  -> 03:30:00 WCK-10/CR-7 raised P1
  03:40:00 21 looks at CR-7 moves
  -> 03:31:00 WCK-10/CR-7 supervisors told
  -> 03:40:00 WCK-10/CR-7 over, waits for reset

story: Nobody writes anything more and no device is heard: it stays [silent source]
  03:10:00 CR-7 booked in arrived 03:10:00 constant
  03:30:00 19 looks at CR-7 none
  -> 03:30:00 WCK-10/CR-7 raised P1
  03:30:30 GW gone
  03:30:30 GW-2 gone
  06:00:00 time passes
  -> 03:31:00 WCK-10/CR-7 supervisors told
