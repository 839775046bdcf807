# ENV-2: no light.

rules: ENV-2

story: raised after ten seconds with somebody in the room [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 power-changed zone=Waiting-1 on=no
  10:05:09.999 time passes
  10:05:10 time passes
  -> 10:05:10 ENV-2/Waiting-1 raised P2

story: an empty room may be dark
  10:05:00 power-changed zone=Waiting-1 on=no
  10:30:00 time passes

story: light again [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 power-changed zone=Waiting-1 on=no
  10:05:10 time passes
  -> 10:05:10 ENV-2/Waiting-1 raised P2
  10:06:00 power-changed zone=Waiting-1 on=yes
  -> 10:06:00 ENV-2/Waiting-1 returned, nobody acknowledged
