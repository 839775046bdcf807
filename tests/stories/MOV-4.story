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

story: a band that cannot say is not low and not full [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:06:00 battery-reported wristband=wb-1 percent=unknown
  10:10:00 time passes
