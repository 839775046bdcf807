# MOV-3: the strap of a worn band is open.

rules: MOV-3

story: Raised at once and stays until reset [exactly at] [cleared] [twice] [just before]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:06 wb-1 closed
  10:00:59.999 time passes
  10:01:00 wb-1 cut
  -> 10:01:00 MOV-3/CR-1 raised P1
  10:01:30 wb-1 closed
  -> 10:01:30 MOV-3/CR-1 over, waits for reset
  10:01:50 19 acknowledges MOV-3/CR-1
  -> 10:01:50 MOV-3/CR-1 acknowledged
  10:02:10 wb-1 cut
  -> 10:02:10 MOV-3/CR-1 raised P1

story: Cleared by a new closed band [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:06 wb-2 closed
  10:01:00 wb-1 cut
  -> 10:01:00 MOV-3/CR-1 raised P1
  10:01:30 CR-1 wears wb-2
  -> 10:01:30 MOV-3/CR-1 over, waits for reset

story: A band that nobody wears may be open
  10:00:00 wb-1 cut
  11:00:00 time passes

story: Is stamped with the cut although heard of late [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 wb-1 cut (heard 10:04:00)
  -> 10:01:00 MOV-3/CR-1 raised P1

story: Is not taken back while the gateway is gone [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 wb-1 cut
  -> 10:01:00 MOV-3/CR-1 raised P1
  10:01:10 GW gone
  10:01:30 time passes

rules: MOV-3 COV-5

story: A strap and a place that nobody ever reported are what COV 5 says
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:30 time passes
  -> 10:00:30 COV-5/CR-1 raised P2

rules: MOV-3

story: A band that was open when it was put on has thirty seconds to be closed [just before] [exactly at]
  18:59:00 wb-2 cut
  19:00:00 CR-3 booked in arrived 19:00:00 constant
  19:00:00 CR-3 wears wb-2
  19:00:29.999 time passes
  19:00:30 time passes
  -> 19:00:30 MOV-3/CR-3 raised P1

story: Closed a moment before the thirty seconds are over it was only being fitted [just before]
  18:59:00 wb-2 cut
  19:00:00 CR-3 booked in arrived 19:00:00 constant
  19:00:00 CR-3 wears wb-2
  19:00:29.999 wb-2 closed
  19:30:00 time passes

story: Told a moment late it bears the thirtieth second of the fitting [just after]
  18:59:00 wb-2 cut
  19:00:00 CR-3 booked in arrived 19:00:00 constant
  19:00:00 CR-3 wears wb-2
  19:00:29.999 time passes
  19:00:30.001 time passes
  -> 19:00:30 MOV-3/CR-3 raised P1

story: Five minutes with an open band are not lost when the next thing heard is that it closes [next heard is the return]
  18:59:00 wb-2 cut
  19:00:00 CR-3 booked in arrived 19:00:00 constant
  19:00:00 CR-3 wears wb-2
  19:05:00 wb-2 closed
  -> 19:00:30 MOV-3/CR-3 raised P1
  -> 19:01:30 MOV-3/CR-3 supervisors told
  -> 19:05:00 MOV-3/CR-3 over, waits for reset
