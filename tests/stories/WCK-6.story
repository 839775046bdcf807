# WCK-6: looks that come too regularly.

rules: WCK-6

story: raised at the sixth equal interval where variation is required [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 observation-plan-set regime=suicideRisk
  10:10:00 21 looks at CR-1 talks
  10:20:00 21 looks at CR-1 talks
  10:30:00 21 looks at CR-1 talks
  10:40:00 21 looks at CR-1 talks
  10:50:00 21 looks at CR-1 talks
  11:00:00 21 looks at CR-1 talks
  11:10:00 21 looks at CR-1 talks
  -> 11:10:00 WCK-6/CR-1 raised P4

story: a varied look ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 observation-plan-set regime=suicideRisk
  10:10:00 21 looks at CR-1 talks
  10:20:00 21 looks at CR-1 talks
  10:30:00 21 looks at CR-1 talks
  10:40:00 21 looks at CR-1 talks
  10:50:00 21 looks at CR-1 talks
  11:00:00 21 looks at CR-1 talks
  11:10:00 21 looks at CR-1 talks
  -> 11:10:00 WCK-6/CR-1 raised P4
  11:14:00 21 looks at CR-1 talks
  -> 11:14:00 WCK-6/CR-1 returned, nobody acknowledged

story: nobody asks for variation in general observation
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 21 looks at CR-1 talks
  10:20:00 21 looks at CR-1 talks
  10:30:00 21 looks at CR-1 talks
  10:40:00 21 looks at CR-1 talks
  10:50:00 21 looks at CR-1 talks
  11:00:00 21 looks at CR-1 talks
  11:10:00 21 looks at CR-1 talks
