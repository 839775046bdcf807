# MOV-4: battery of a band.

rules: MOV-4

story: low at twenty, louder at ten [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 battery-reported wristband=wb-1 percent=21
  10:06:00 battery-reported wristband=wb-1 percent=20
  -> 10:06:00 MOV-4/CR-1 raised P4
  11:00:00 battery-reported wristband=wb-1 percent=10
  -> 11:00:00 MOV-4/CR-1 worse P3

story: another band ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:06:00 battery-reported wristband=wb-1 percent=15
  -> 10:06:00 MOV-4/CR-1 raised P4
  10:10:00 CR-1 wears wb-2
  -> 10:10:00 MOV-4/CR-1 returned, nobody acknowledged

story: a band that cannot say is not low and not full
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:06:00 battery-reported wristband=wb-1 percent=unknown
  10:10:00 time passes

story: nothing a moment before the band reports [just before]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:29:59.999 time passes
  18:30:00 battery-reported wristband=wb-2 percent=20
  -> 18:30:00 MOV-4/CR-3 raised P4

story: told a moment late it bears the time of the report [just after]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:30:00 battery-reported wristband=wb-2 percent=9 (heard 18:30:00.001)
  -> 18:30:00 MOV-4/CR-3 raised P3

story: two hours with a low battery are not lost when the next thing heard is a full one [next heard is the return]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:30:00 battery-reported wristband=wb-2 percent=12
  -> 18:30:00 MOV-4/CR-3 raised P4
  20:30:00 battery-reported wristband=wb-2 percent=100
  -> 20:30:00 MOV-4/CR-3 returned, nobody acknowledged

story: a report that waited in the gateway is stamped with its own time [late signal]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:30:00 battery-reported wristband=wb-2 percent=18 (heard 18:45:00)
  -> 18:30:00 MOV-4/CR-3 raised P4

story: a low band that no longer can say how full it is stays low [silent source]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:30:00 battery-reported wristband=wb-2 percent=18
  -> 18:30:00 MOV-4/CR-3 raised P4
  18:40:00 battery-reported wristband=wb-2 percent=unknown
  19:00:00 time passes

rules: MOV-4 MOV-2

story: the band dies: nothing is taken back, and MOV-2 says that it is silent [silent source]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:30:00 battery-reported wristband=wb-2 percent=6
  -> 18:30:00 MOV-4/CR-3 raised P3
  18:40:00 wb-2 in Desk
  18:40:30 wb-2 lost
  18:42:00 time passes
  -> 18:41:00 MOV-2/CR-3 raised P2
