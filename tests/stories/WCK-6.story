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

story: a varied look ends it [cleared] [next heard is the return]
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

story: nothing a moment before the sixth equal interval is full [just before]
  20:00:00 CR-3 booked in arrived 20:00:00 general
  20:00:00 CR-3 observation-plan-set regime=suicideRisk
  20:12:00 19 looks at CR-3 talks
  20:24:00 19 looks at CR-3 talks
  20:36:00 19 looks at CR-3 talks
  20:48:00 19 looks at CR-3 talks
  21:00:00 19 looks at CR-3 talks
  21:12:00 19 looks at CR-3 talks
  21:23:59.999 time passes
  21:24:00 19 looks at CR-3 talks
  -> 21:24:00 WCK-6/CR-3 raised P4

story: told a moment late it bears the time of the look [just after]
  20:00:00 CR-3 booked in arrived 20:00:00 general
  20:00:00 CR-3 observation-plan-set regime=suicideRisk
  20:12:00 19 looks at CR-3 talks
  20:24:00 19 looks at CR-3 talks
  20:36:00 19 looks at CR-3 talks
  20:48:00 19 looks at CR-3 talks
  21:00:00 19 looks at CR-3 talks
  21:12:00 19 looks at CR-3 talks
  21:24:00 19 looks at CR-3 talks (heard 21:24:00.001)
  -> 21:24:00 WCK-6/CR-3 raised P4

story: nobody writes anything more and no device is heard: it stays [silent source]
  20:00:00 CR-3 booked in arrived 20:00:00 general
  20:00:00 CR-3 observation-plan-set regime=suicideRisk
  20:12:00 19 looks at CR-3 talks
  20:24:00 19 looks at CR-3 talks
  20:36:00 19 looks at CR-3 talks
  20:48:00 19 looks at CR-3 talks
  21:00:00 19 looks at CR-3 talks
  21:12:00 19 looks at CR-3 talks
  21:24:00 19 looks at CR-3 talks
  -> 21:24:00 WCK-6/CR-3 raised P4
  21:25:00 GW gone
  21:25:00 GW-2 gone
  23:30:00 time passes

story: the look that makes it regular is written down late and stamped with its own time [late signal]
  20:00:00 CR-3 booked in arrived 20:00:00 general
  20:00:00 CR-3 observation-plan-set regime=suicideRisk
  20:12:00 19 looks at CR-3 talks
  20:24:00 19 looks at CR-3 talks
  20:36:00 19 looks at CR-3 talks
  20:48:00 19 looks at CR-3 talks
  21:00:00 19 looks at CR-3 talks
  21:12:00 19 looks at CR-3 talks
  21:24:00 19 looks at CR-3 talks (heard 21:35:00)
  -> 21:24:00 WCK-6/CR-3 raised P4
