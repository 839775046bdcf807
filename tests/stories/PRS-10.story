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
