# MOV-3: the strap of a worn band is open.

rules: MOV-3

story: Raised at once and stays until reset
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:06 wb-1 closed
  10:01:00 wb-1 cut
  -> 10:01:00 MOV-3/CR-1 raised P1
  10:01:30 wb-1 closed
  -> 10:01:30 MOV-3/CR-1 over, waits for reset
  10:01:50 19 acknowledges MOV-3/CR-1
  -> 10:01:50 MOV-3/CR-1 acknowledged
  10:02:10 wb-1 cut
  -> 10:02:10 MOV-3/CR-1 raised P1

story: Cleared by a new closed band
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

story: Is stamped with the cut although heard of late
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 wb-1 cut (heard 10:04:00)
  -> 10:01:00 MOV-3/CR-1 raised P1

story: Is not taken back while the gateway is gone
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
