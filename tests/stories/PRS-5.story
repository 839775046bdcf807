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

rules: PRS-5

story: told a moment late it bears the thirtieth second [just after]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:05 wb-1 in Interview-1
  16:20:00 wb-2 in Interview-1
  16:20:29.999 time passes
  16:20:30.001 time passes
  -> 16:20:30 PRS-5/Interview-1 raised P2

story: is not over when one more comes in
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:00 CR-7 booked in arrived 16:00:00 general
  16:00:00 CR-7 wears wb-3
  16:00:05 wb-1 in Interview-1
  16:20:00 wb-2 in Interview-1
  16:20:30 time passes
  -> 16:20:30 PRS-5/Interview-1 raised P2
  16:20:40 wb-3 in Interview-1
  16:22:00 time passes

story: a sighting that waited in the gateway is stamped when it fell due [late signal]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:05 wb-1 in Interview-1
  16:20:00 wb-2 in Interview-1 (heard 16:22:00)
  16:22:00 time passes
  -> 16:20:30 PRS-5/Interview-1 raised P2

rules: PRS-5 COV-8

story: the gateway falls silent with two in the room: nothing is taken back, and COV-8 says that nobody knows [silent source]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:05 wb-1 in Interview-1
  16:20:00 wb-2 in Interview-1
  16:20:30 time passes
  -> 16:20:30 PRS-5/Interview-1 raised P2
  16:21:00 GW gone
  16:22:00 time passes
  -> 16:21:15 COV-8/GW raised P2
