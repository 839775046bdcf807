# PRS-8: people who must be kept apart.

rules: PRS-8

story: raised after thirty seconds without an officer [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general
  10:00:00 CR-2 wears wb-2
  10:01:00 CR-1 kept-apart other=CR-2 reason=co-suspects
  10:05:00 wb-1 in Corridor
  10:06:00 wb-2 in Corridor
  10:06:29.999 time passes
  10:06:30 time passes
  -> 10:06:30 PRS-8/Corridor raised P2

story: an officer between them is enough
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general
  10:00:00 CR-2 wears wb-2
  10:01:00 CR-1 kept-apart other=CR-2 reason=co-suspects
  10:05:00 19 in Corridor
  10:05:00 wb-1 in Corridor
  10:06:00 wb-2 in Corridor
  10:30:00 time passes

story: written of the other it holds as well
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general
  10:00:00 CR-2 wears wb-2
  10:01:00 CR-2 kept-apart other=CR-1 reason=threat
  10:05:00 wb-1 in Waiting-1
  10:06:00 wb-2 in Waiting-1
  10:06:30 time passes
  -> 10:06:30 PRS-8/Waiting-1 raised P2
