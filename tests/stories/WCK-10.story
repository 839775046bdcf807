# WCK-10: somebody did not respond when looked at.

rules: WCK-10

story: Raised at once when nobody answers and cleared by a later look
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

story: Is stamped with the look although it was written down late
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 19 looks at CR-1 none (heard 10:15:00)
  -> 10:10:00 WCK-10/CR-1 raised P1

story: A look in the past does not clear it
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 19 looks at CR-1 none
  -> 10:10:00 WCK-10/CR-1 raised P1
  10:05:00 21 looks at CR-1 talks (heard 10:10:30)

story: A second look without response adds nothing and a relapse calls again
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

story: Needs no sensor
  10:00:00 GW gone
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 19 looks at CR-1 none
  -> 10:10:00 WCK-10/CR-1 raised P1
