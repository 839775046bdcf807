# COV-1: the camera of a room with somebody in it is silent.

rules: COV-1

story: Raised ten seconds after the camera was lost with somebody in the room [just before] [exactly at] [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 camera C-int lost
  10:01:09.999 time passes
  10:01:10 time passes
  -> 10:01:10 COV-1/C-int raised P2
  10:02:00 camera C-int online
  -> 10:02:00 COV-1/C-int returned, nobody acknowledged
  10:03:00 camera C-int lost
  10:03:10 time passes
  -> 10:03:10 COV-1/C-int raised P2

story: Does not matter in an empty room until somebody comes in
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Desk
  10:01:00 camera C-int lost
  10:02:00 time passes
  10:02:30 wb-1 in Interview-1
  10:03:00 wb-1 in Desk
  -> 10:02:40 COV-1/C-int raised P2
  -> 10:03:00 COV-1/C-int returned, nobody acknowledged

story: Matters as soon as a band that lies there is put on and no more after the release
  10:00:00 wb-1 in Interview-1
  10:01:00 camera C-int lost
  10:02:00 CR-1 booked in arrived 10:02:00 general
  10:02:00 CR-1 wears wb-1
  10:03:00 CR-1 released
  -> 10:02:10 COV-1/C-int raised P2
  -> 10:03:00 COV-1/C-int returned, nobody acknowledged

story: Is not lost when the next thing heard is the camera [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 camera C-int lost
  10:02:00 camera C-int online
  -> 10:01:10 COV-1/C-int raised P2
  -> 10:02:00 COV-1/C-int returned, nobody acknowledged

story: Is stamped when due although heard of late [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 camera C-int lost (heard 10:02:00)
  10:02:00 time passes
  -> 10:01:10 COV-1/C-int raised P2

rules: COV-1 COV-8

story: Keeps its alarm while the gateway is gone which COV 8 says [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 camera C-int lost
  10:01:10 time passes
  -> 10:01:10 COV-1/C-int raised P2
  10:01:40 GW gone
  10:01:55 time passes
  -> 10:01:55 COV-8/GW raised P2

rules: COV-1

story: is stamped with the tenth second when nothing was heard at it [just after]
  14:20:00 CR-7 booked in arrived 14:05:00 general woman
  14:20:30 CR-7 wears wb-2
  14:31:00 wb-2 in Interview-1
  14:32:00 camera C-int lost
  14:32:10.001 time passes
  -> 14:32:10 COV-1/C-int raised P2

story: a camera that is back a millisecond before the tenth second raises nothing [just before]
  14:20:00 CR-7 booked in arrived 14:05:00 general woman
  14:20:30 CR-7 wears wb-2
  14:31:00 wb-2 in Interview-1
  14:32:00 camera C-int lost
  14:32:09.999 camera C-int online
  14:40:00 time passes
