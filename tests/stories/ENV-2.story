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

story: nothing was heard at the tenth second [just after]
  20:00:00 CR-4 booked in arrived 19:45:00 general woman
  20:00:00 CR-4 wears wb-3
  20:00:05 wb-3 in Waiting-2
  20:15:00 power-changed zone=Waiting-2 on=no
  20:15:10.001 time passes
  -> 20:15:10 ENV-2/Waiting-2 raised P2

story: the emergency supply comes on in time [just before]
  20:00:00 CR-4 booked in arrived 19:45:00 general woman
  20:00:00 CR-4 wears wb-3
  20:00:05 wb-3 in Waiting-2
  20:15:00 power-changed zone=Waiting-2 on=no
  20:15:09.999 power-changed zone=Waiting-2 on=yes
  21:00:00 time passes

story: somebody is put into a dark room [just before] [exactly at]
  20:00:00 CR-4 booked in arrived 19:45:00 general woman
  20:00:00 CR-4 wears wb-3
  20:10:00 power-changed zone=Waiting-2 on=no
  20:15:00 wb-3 in Waiting-2
  20:15:09.999 time passes
  20:15:10 time passes
  -> 20:15:10 ENV-2/Waiting-2 raised P2

story: the next thing heard is the light [next heard is the return]
  20:00:00 CR-4 booked in arrived 19:45:00 general woman
  20:00:00 CR-4 wears wb-3
  20:00:05 wb-3 in Waiting-2
  20:15:00 power-changed zone=Waiting-2 on=no
  20:16:00 power-changed zone=Waiting-2 on=yes
  -> 20:15:10 ENV-2/Waiting-2 raised P2
  -> 20:16:00 ENV-2/Waiting-2 returned, nobody acknowledged

story: a darkness that is heard of late is stamped when it fell due [late signal]
  20:00:00 CR-4 booked in arrived 19:45:00 general woman
  20:00:00 CR-4 wears wb-3
  20:00:05 wb-3 in Waiting-2
  20:15:00 power-changed zone=Waiting-2 on=no (heard 20:17:00)
  20:17:00 time passes
  -> 20:15:10 ENV-2/Waiting-2 raised P2
  20:14:00 power-changed zone=Waiting-2 on=yes (heard 20:17:10)

rules: ENV-2 COV-8

story: the gateway loses its power too, which COV 8 says, and the room is still dark [silent source]
  20:00:00 CR-4 booked in arrived 19:45:00 general woman
  20:00:00 CR-4 wears wb-3
  20:00:05 wb-3 in Waiting-2
  20:15:00 power-changed zone=Waiting-2 on=no
  20:15:05 GW gone
  20:15:10 time passes
  -> 20:15:10 ENV-2/Waiting-2 raised P2
  20:15:20 time passes
  -> 20:15:20 COV-8/GW raised P2

rules: ENV-2

story: an older word that there is light comes after it was said twice that there is none [late signal]
  20:00:00 CR-4 booked in arrived 19:45:00 general woman
  20:00:00 CR-4 wears wb-3
  20:00:05 wb-3 in Waiting-2
  20:15:00 power-changed zone=Waiting-2 on=no
  20:15:10 time passes
  -> 20:15:10 ENV-2/Waiting-2 raised P2
  20:15:40 power-changed zone=Waiting-2 on=no
  20:15:20 power-changed zone=Waiting-2 on=yes (heard 20:15:50)
