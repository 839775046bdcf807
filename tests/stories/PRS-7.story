# PRS-7: a minor with an adult.

rules: PRS-7

story: raised after thirty seconds [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general minor
  10:00:00 CR-2 wears wb-2
  10:00:05 wb-1 in Waiting-1
  10:05:00 wb-2 in Waiting-1
  10:05:29.999 time passes
  10:05:30 time passes
  -> 10:05:30 PRS-7/Waiting-1 raised P2

story: released, the adult is gone [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general minor
  10:00:00 CR-2 wears wb-2
  10:00:05 wb-1 in Waiting-1
  10:05:00 wb-2 in Waiting-1
  10:05:30 time passes
  -> 10:05:30 PRS-7/Waiting-1 raised P2
  10:06:00 CR-1 released
  -> 10:06:00 PRS-7/Waiting-1 over, waits for reset
