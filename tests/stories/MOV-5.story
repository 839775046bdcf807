# MOV-5: the wrong room.

rules: MOV-5

story: raised after twenty seconds [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 CR-1 room-allocated room=Waiting-1
  10:05:00 wb-1 in Waiting-2
  10:05:19.999 time passes
  10:05:20 time passes
  -> 10:05:20 MOV-5/CR-1 raised P3

story: in the corridor they are on the way
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 CR-1 room-allocated room=Waiting-1
  10:05:00 wb-1 in Corridor
  10:30:00 time passes

story: in their room it is over [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 CR-1 room-allocated room=Waiting-1
  10:05:00 wb-1 in Waiting-2
  10:05:20 time passes
  -> 10:05:20 MOV-5/CR-1 raised P3
  10:06:00 wb-1 in Waiting-1
  -> 10:06:00 MOV-5/CR-1 returned, nobody acknowledged

story: told a moment late it bears the twentieth second [just after]
  07:30:00 CR-6 booked in arrived 07:30:00 general woman
  07:30:00 CR-6 wears wb-3
  07:31:00 CR-6 room-allocated room=Waiting-2
  07:40:00 wb-3 in Waiting-1
  07:40:19.999 time passes
  07:40:20.001 time passes
  -> 07:40:20 MOV-5/CR-6 raised P3

story: ten minutes among the men are not lost when the next thing heard is her own room [next heard is the return]
  07:30:00 CR-6 booked in arrived 07:30:00 general woman
  07:30:00 CR-6 wears wb-3
  07:31:00 CR-6 room-allocated room=Waiting-2
  07:40:00 wb-3 in Waiting-1
  07:50:00 wb-3 in Waiting-2
  -> 07:40:20 MOV-5/CR-6 raised P3
  -> 07:50:00 MOV-5/CR-6 returned, nobody acknowledged

story: a sighting that waited in the gateway is stamped when it fell due [late signal]
  07:30:00 CR-6 booked in arrived 07:30:00 general woman
  07:30:00 CR-6 wears wb-3
  07:31:00 CR-6 room-allocated room=Waiting-2
  07:40:00 wb-3 in Waiting-1 (heard 07:45:00)
  07:45:00 time passes
  -> 07:40:20 MOV-5/CR-6 raised P3

rules: MOV-5 COV-5

story: the readers fall silent: nothing is taken back, and COV-5 says that nobody knows [silent source]
  07:30:00 CR-6 booked in arrived 07:30:00 general woman
  07:30:00 CR-6 wears wb-3
  07:30:05 wb-3 in Corridor
  07:31:00 CR-6 room-allocated room=Waiting-2
  07:40:00 wb-3 in Waiting-1
  07:40:20 time passes
  -> 07:40:20 MOV-5/CR-6 raised P3
  07:41:00 wb-3 degraded
  07:43:00 time passes
  -> 07:41:30 COV-5/CR-6 raised P2

rules: MOV-5 MOV-2

story: the band falls silent: nothing is taken back, and MOV-2 says so [silent source]
  07:30:00 CR-6 booked in arrived 07:30:00 general woman
  07:30:00 CR-6 wears wb-3
  07:31:00 CR-6 room-allocated room=Waiting-2
  07:40:00 wb-3 in Waiting-1
  07:40:20 time passes
  -> 07:40:20 MOV-5/CR-6 raised P3
  07:40:40 wb-3 lost
  07:42:00 time passes
  -> 07:41:00 MOV-2/CR-6 raised P2
