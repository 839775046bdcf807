# PRS-9: a visitor out of bounds.

rules: PRS-9

story: raised after ten seconds with somebody held [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Corridor
  10:01:00 visitor-admitted wristband=wb-visitor why=lawyer rooms=Lawyer
  10:05:00 wb-visitor in Corridor
  10:05:09.999 time passes
  10:05:10 time passes
  -> 10:05:10 PRS-9/Corridor raised P2

story: in their own room they may be with the person
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Lawyer
  10:01:00 visitor-admitted wristband=wb-visitor why=lawyer rooms=Lawyer
  10:05:00 wb-visitor in Lawyer
  10:30:00 time passes

story: over when they have left [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Corridor
  10:01:00 visitor-admitted wristband=wb-visitor why=lawyer rooms=Lawyer
  10:05:00 wb-visitor in Corridor
  10:05:10 time passes
  -> 10:05:10 PRS-9/Corridor raised P2
  10:06:00 wb-visitor in Lawyer
  -> 10:06:00 PRS-9/Corridor returned, nobody acknowledged
