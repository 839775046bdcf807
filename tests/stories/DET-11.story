# DET-11: protected groups.

rules: DET-11

story: somebody over seventy in a waiting room
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Waiting-1
  -> 10:05:00 DET-11/CR-1 raised P2

story: four hours are the most [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general elderly on inquiry.max
  14:00:59.999 time passes
  14:01:00 time passes
  -> 14:01:00 DET-11/CR-1 raised P2

story: others have twelve
  10:00:00 CR-1 booked in arrived 10:00:00 general on inquiry.max
  14:30:00 time passes
