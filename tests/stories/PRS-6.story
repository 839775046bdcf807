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
