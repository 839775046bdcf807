# PRS-5: too many in a room.

rules: PRS-5

story: raised thirty seconds after the second came into the interview room [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general
  10:00:00 CR-2 wears wb-2
  10:00:05 wb-1 in Interview-1
  10:05:00 wb-2 in Interview-1
  10:05:29.999 time passes
  10:05:30 time passes
  -> 10:05:30 PRS-5/Interview-1 raised P2

story: two may be in the waiting room
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general
  10:00:00 CR-2 wears wb-2
  10:00:05 wb-1 in Waiting-1
  10:05:00 wb-2 in Waiting-1
  10:30:00 time passes

story: cleared when one has left [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general
  10:00:00 CR-2 wears wb-2
  10:00:05 wb-1 in Interview-1
  10:05:00 wb-2 in Interview-1
  10:05:30 time passes
  -> 10:05:30 PRS-5/Interview-1 raised P2
  10:06:00 wb-2 in Corridor
  -> 10:06:00 PRS-5/Interview-1 returned, nobody acknowledged

story: is not lost when the next thing heard is one leaving [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general
  10:00:00 CR-2 wears wb-2
  10:00:05 wb-1 in Interview-1
  10:05:00 wb-2 in Interview-1
  10:07:00 wb-2 in Corridor
  -> 10:05:30 PRS-5/Interview-1 raised P2
  -> 10:07:00 PRS-5/Interview-1 returned, nobody acknowledged
