# PRS-6: men and women in one waiting room.

rules: PRS-6

story: raised after thirty seconds [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general woman
  10:00:00 CR-2 wears wb-2
  10:00:05 wb-1 in Waiting-1
  10:05:00 wb-2 in Waiting-1
  10:05:29.999 time passes
  10:05:30 time passes
  -> 10:05:30 PRS-6/Waiting-1 raised P2

story: a corridor is no waiting room
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general woman
  10:00:00 CR-2 wears wb-2
  10:00:05 wb-1 in Corridor
  10:05:00 wb-2 in Corridor
  10:30:00 time passes

story: is not lost when the next thing heard is one leaving [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general woman
  10:00:00 CR-2 wears wb-2
  10:00:05 wb-1 in Waiting-1
  10:05:00 wb-2 in Waiting-1
  10:07:00 wb-2 in Corridor
  -> 10:05:30 PRS-6/Waiting-1 raised P2
  -> 10:07:00 PRS-6/Waiting-1 over, waits for reset

rules: PRS-6

story: a man among women; told a moment late it bears the thirtieth second [just after]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general woman
  16:00:00 CR-6 wears wb-2
  16:00:05 wb-1 in Waiting-2
  16:20:00 wb-2 in Waiting-2
  16:20:29.999 time passes
  16:20:30.001 time passes
  -> 16:20:30 PRS-6/Waiting-2 raised P2

story: one of them is taken elsewhere, and it waits for a reset [cleared]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general woman
  16:00:00 CR-6 wears wb-2
  16:00:05 wb-1 in Waiting-2
  16:20:00 wb-2 in Waiting-2
  16:20:30 time passes
  -> 16:20:30 PRS-6/Waiting-2 raised P2
  16:20:50 wb-1 in Corridor
  -> 16:20:50 PRS-6/Waiting-2 over, waits for reset

story: is not over when a third comes in
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general woman
  16:00:00 CR-6 wears wb-2
  16:00:00 CR-7 booked in arrived 16:00:00 general woman
  16:00:00 CR-7 wears wb-3
  16:00:05 wb-1 in Waiting-2
  16:20:00 wb-2 in Waiting-2
  16:20:30 time passes
  -> 16:20:30 PRS-6/Waiting-2 raised P2
  16:20:40 wb-3 in Waiting-2
  16:22:00 time passes

story: a sighting that waited in the gateway is stamped when it fell due [late signal]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general woman
  16:00:00 CR-6 wears wb-2
  16:00:05 wb-1 in Waiting-2
  16:20:00 wb-2 in Waiting-2 (heard 16:22:00)
  16:22:00 time passes
  -> 16:20:30 PRS-6/Waiting-2 raised P2

rules: PRS-6 COV-8

story: the gateway falls silent with both in the room: nothing is taken back, and COV-8 says that nobody knows [silent source]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general woman
  16:00:00 CR-6 wears wb-2
  16:00:05 wb-1 in Waiting-2
  16:20:00 wb-2 in Waiting-2
  16:20:30 time passes
  -> 16:20:30 PRS-6/Waiting-2 raised P2
  16:21:00 GW gone
  16:22:00 time passes
  -> 16:21:15 COV-8/GW raised P2
