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

rules: PRS-9

story: told a moment late it bears the tenth second [just after]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:05 wb-1 in Waiting-1
  16:05:00 visitor-admitted wristband=wb-visitor why=brother rooms=Lawyer
  16:06:00 wb-visitor in Lawyer
  16:20:00 wb-visitor in Waiting-1
  16:20:09.999 time passes
  16:20:10.001 time passes
  -> 16:20:10 PRS-9/Waiting-1 raised P2

story: two minutes at the door of the cell are not lost when the next thing heard is the visitors' room [next heard is the return]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:05 wb-1 in Waiting-1
  16:05:00 visitor-admitted wristband=wb-visitor why=brother rooms=Lawyer
  16:06:00 wb-visitor in Lawyer
  16:20:00 wb-visitor in Waiting-1
  16:22:00 wb-visitor in Lawyer
  -> 16:20:10 PRS-9/Waiting-1 raised P2
  -> 16:22:00 PRS-9/Waiting-1 returned, nobody acknowledged

story: is not over when somebody else who is held comes in
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:05 wb-1 in Waiting-1
  16:05:00 visitor-admitted wristband=wb-visitor why=brother rooms=Lawyer
  16:06:00 wb-visitor in Lawyer
  16:06:00 CR-7 booked in arrived 16:06:00 general
  16:06:00 CR-7 wears wb-3
  16:20:00 wb-visitor in Waiting-1
  16:20:10 time passes
  -> 16:20:10 PRS-9/Waiting-1 raised P2
  16:20:15 wb-3 in Waiting-1
  16:21:00 time passes

story: a sighting that waited in the gateway is stamped when it fell due [late signal]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:05 wb-1 in Waiting-1
  16:05:00 visitor-admitted wristband=wb-visitor why=brother rooms=Lawyer
  16:06:00 wb-visitor in Lawyer
  16:20:00 wb-visitor in Waiting-1 (heard 16:22:00)
  16:22:00 time passes
  -> 16:20:10 PRS-9/Waiting-1 raised P2

rules: PRS-9 COV-8

story: the gateway falls silent with the visitor in the room: nothing is taken back, and COV-8 says that nobody knows [silent source]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:05 wb-1 in Waiting-1
  16:05:00 visitor-admitted wristband=wb-visitor why=brother rooms=Lawyer
  16:06:00 wb-visitor in Lawyer
  16:20:00 wb-visitor in Waiting-1
  16:20:10 time passes
  -> 16:20:10 PRS-9/Waiting-1 raised P2
  16:20:40 GW gone
  16:22:00 time passes
  -> 16:20:55 COV-8/GW raised P2
