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

rules: PRS-8

story: told a moment late it bears the thirtieth second [just after]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:01:00 CR-5 kept-apart other=CR-6 reason=accuses_him
  16:10:00 wb-1 in Corridor
  16:20:00 wb-2 in Corridor
  16:20:29.999 time passes
  16:20:30.001 time passes
  -> 16:20:30 PRS-8/Corridor raised P2

story: an officer steps between them, and it waits for a reset [cleared]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:01:00 CR-5 kept-apart other=CR-6 reason=accuses_him
  16:10:00 wb-1 in Corridor
  16:20:00 wb-2 in Corridor
  16:20:30 time passes
  -> 16:20:30 PRS-8/Corridor raised P2
  16:20:45 21 in Corridor
  -> 16:20:45 PRS-8/Corridor 21 came
  -> 16:20:45 PRS-8/Corridor over, waits for reset

story: counts from when the officer between them leaves [just before] [exactly at]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:01:00 CR-5 kept-apart other=CR-6 reason=accuses_him
  16:05:00 21 in Corridor
  16:10:00 wb-1 in Corridor
  16:20:00 wb-2 in Corridor
  16:40:00 21 in Desk
  16:40:29.999 time passes
  16:40:30 time passes
  -> 16:40:30 PRS-8/Corridor raised P2

story: two minutes together are not lost when the next thing heard is one leaving [next heard is the return]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:01:00 CR-5 kept-apart other=CR-6 reason=accuses_him
  16:10:00 wb-1 in Corridor
  16:20:00 wb-2 in Corridor
  16:22:00 wb-2 in Waiting-1
  -> 16:20:30 PRS-8/Corridor raised P2
  -> 16:22:00 PRS-8/Corridor over, waits for reset

story: is not over when somebody else comes in
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:01:00 CR-5 kept-apart other=CR-6 reason=accuses_him
  16:01:00 CR-7 booked in arrived 16:01:00 general
  16:01:00 CR-7 wears wb-3
  16:10:00 wb-1 in Waiting-1
  16:20:00 wb-2 in Waiting-1
  16:20:30 time passes
  -> 16:20:30 PRS-8/Waiting-1 raised P2
  16:20:40 wb-3 in Waiting-1
  16:22:00 time passes

story: a sighting that waited in the gateway is stamped when it fell due [late signal]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:01:00 CR-5 kept-apart other=CR-6 reason=accuses_him
  16:10:00 wb-1 in Corridor
  16:20:00 wb-2 in Corridor (heard 16:22:00)
  16:22:00 time passes
  -> 16:20:30 PRS-8/Corridor raised P2

rules: PRS-8 COV-8

story: the gateway falls silent with both in the room: nothing is taken back, and COV-8 says that nobody knows [silent source]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:01:00 CR-5 kept-apart other=CR-6 reason=accuses_him
  16:10:00 wb-1 in Corridor
  16:20:00 wb-2 in Corridor
  16:20:30 time passes
  -> 16:20:30 PRS-8/Corridor raised P2
  16:21:00 GW gone
  16:22:00 time passes
  -> 16:21:15 COV-8/GW raised P2
