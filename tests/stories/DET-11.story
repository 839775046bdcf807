# DET-11: protected groups.

rules: DET-11

story: somebody over seventy in a waiting room [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  10:00:00 CR-1 wears wb-1
  10:04:59.999 time passes
  10:05:00 wb-1 in Waiting-1
  -> 10:05:00 DET-11/CR-1 raised P2

story: four hours are the most [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  14:00:59.999 time passes
  14:01:00 time passes
  -> 14:01:00 DET-11/CR-1 raised P2

story: nothing was heard at the end of the last minute of four hours [just after]
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  14:01:00.001 time passes
  -> 14:01:00 DET-11/CR-1 raised P2

story: others have twelve
  10:00:00 CR-1 booked in arrived 10:00:00 general on inquiry.max
  14:30:00 time passes

story: taken out of the waiting room, it waits for a reset [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Waiting-1
  -> 10:05:00 DET-11/CR-1 raised P2
  10:06:00 wb-1 in Interview-1
  -> 10:06:00 DET-11/CR-1 over, waits for reset

story: the next thing anybody writes down is the release [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  14:02:00 CR-1 released
  -> 14:01:00 DET-11/CR-1 raised P2
  -> 14:02:00 DET-11/CR-1 over, waits for reset

story: the walk into the waiting room and out of it are heard together [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Waiting-1 (heard 10:07:00)
  -> 10:05:00 DET-11/CR-1 raised P2
  10:06:30 wb-1 in Corridor (heard 10:07:00)
  -> 10:06:30 DET-11/CR-1 over, waits for reset

story: that she is with child is written down late, and she has been in the waiting room all the time [late signal]
  10:00:00 CR-2 booked in arrived 10:00:00 general woman on inquiry.max
  10:00:00 CR-2 wears wb-2
  10:05:00 wb-2 in Waiting-2
  10:06:00 CR-2 groups-stated groups=pregnant source=doctor (heard 10:07:00)
  -> 10:05:00 DET-11/CR-2 raised P2

story: a band that lay in the waiting room says nothing of the person who puts it on later
  09:00:00 wb-1 in Waiting-1
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  10:20:00 CR-1 wears wb-1
  -> 10:20:00 DET-11/CR-1 raised P2

rules: DET-11 COV-5

story: nobody can say any more where they are, which COV 5 says, and they have not been seen to leave [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  10:00:00 CR-1 wears wb-1
  10:00:10 wb-1 in Waiting-1
  -> 10:00:10 DET-11/CR-1 raised P2
  10:01:00 wb-1 degraded
  10:01:30 time passes
  -> 10:01:30 COV-5/CR-1 raised P2

rules: DET-11

story: the four hours need no sensor [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  10:00:00 GW gone
  10:00:00 GW-2 gone
  14:01:00 time passes
  -> 14:01:00 DET-11/CR-1 raised P2
