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
