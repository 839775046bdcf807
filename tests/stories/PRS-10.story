# PRS-10: gathering or fight.

rules: PRS-10

story: raised when three stand together for ten seconds [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 CR-2 booked in arrived 10:00:00 general
  10:00:00 CR-2 wears wb-2
  10:00:00 CR-3 booked in arrived 10:00:00 general
  10:00:00 CR-3 wears wb-3
  10:05:00 wb-1 in Corridor
  10:05:00 wb-2 in Corridor
  10:05:00 wb-3 in Corridor
  10:05:09.999 time passes
  10:05:10 time passes
  -> 10:05:10 PRS-10/Corridor raised P1

story: a fight is raised at once
  10:05:00 incident-seen zone=Waiting-1 camera=C-int incident=fight now=yes
  -> 10:05:00 PRS-10/Waiting-1 raised P1

story: it ends when the camera no longer sees it, and waits for a reset [cleared]
  10:05:00 incident-seen zone=Waiting-1 camera=C-int incident=fight now=yes
  -> 10:05:00 PRS-10/Waiting-1 raised P1
  10:06:00 incident-seen zone=Waiting-1 camera=C-int incident=fight now=no
  -> 10:06:00 PRS-10/Waiting-1 supervisors told
  -> 10:06:00 PRS-10/Waiting-1 over, waits for reset

rules: PRS-10

story: told a moment late it bears the tenth second [just after]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:00 CR-7 booked in arrived 16:00:00 general
  16:00:00 CR-7 wears wb-3
  16:00:05 wb-1 in Desk
  16:10:00 wb-2 in Desk
  16:20:00 wb-3 in Desk
  16:20:09.999 time passes
  16:20:10.001 time passes
  -> 16:20:10 PRS-10/Desk raised P1

story: they are parted, and it waits for a reset [cleared]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:00 CR-7 booked in arrived 16:00:00 general
  16:00:00 CR-7 wears wb-3
  16:00:05 wb-1 in Desk
  16:10:00 wb-2 in Desk
  16:20:00 wb-3 in Desk
  16:20:10 time passes
  -> 16:20:10 PRS-10/Desk raised P1
  16:20:40 wb-1 in Corridor
  -> 16:20:40 PRS-10/Desk over, waits for reset

story: two minutes together are not lost when the next thing heard is one leaving [next heard is the return]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:00 CR-7 booked in arrived 16:00:00 general
  16:00:00 CR-7 wears wb-3
  16:00:05 wb-1 in Desk
  16:10:00 wb-2 in Desk
  16:20:00 wb-3 in Desk
  16:22:00 wb-1 in Corridor
  -> 16:20:10 PRS-10/Desk raised P1
  -> 16:21:10 PRS-10/Desk supervisors told
  -> 16:22:00 PRS-10/Desk over, waits for reset

story: counts from the third, whatever visitors come and go
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:00 CR-7 booked in arrived 16:00:00 general
  16:00:00 CR-7 wears wb-3
  16:00:05 wb-1 in Desk
  16:10:00 wb-2 in Desk
  16:15:00 visitor-admitted wristband=wb-visitor why=lawyer rooms=Desk
  16:20:00 wb-3 in Desk
  16:20:05 wb-visitor in Desk
  16:20:10 time passes
  -> 16:20:10 PRS-10/Desk raised P1

story: a sighting that waited in the gateway is stamped when it fell due [late signal]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:00 CR-7 booked in arrived 16:00:00 general
  16:00:00 CR-7 wears wb-3
  16:00:05 wb-1 in Desk
  16:10:00 wb-2 in Desk
  16:20:00 wb-3 in Desk (heard 16:21:00)
  16:21:00 time passes
  -> 16:20:10 PRS-10/Desk raised P1

story: a fight that waited in the gateway is stamped with its own time [late signal]
  16:30:00 incident-seen zone=Interview-1 camera=C-int incident=fight now=yes (heard 16:30:40)
  -> 16:30:00 PRS-10/Interview-1 raised P1

rules: PRS-10 COV-8

story: the gateway falls silent with three in the room: nothing is taken back, and COV-8 says that nobody knows [silent source]
  16:00:00 CR-5 booked in arrived 16:00:00 general
  16:00:00 CR-5 wears wb-1
  16:00:00 CR-6 booked in arrived 16:00:00 general
  16:00:00 CR-6 wears wb-2
  16:00:00 CR-7 booked in arrived 16:00:00 general
  16:00:00 CR-7 wears wb-3
  16:00:05 wb-1 in Desk
  16:10:00 wb-2 in Desk
  16:20:00 wb-3 in Desk
  16:20:10 time passes
  -> 16:20:10 PRS-10/Desk raised P1
  16:20:15 GW gone
  16:21:00 time passes
  -> 16:20:30 COV-8/GW raised P2
