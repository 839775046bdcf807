# WCK-1: a look is due soon.

rules: WCK-1

story: raised a fifth of the interval before it is due [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:47:59.999 time passes
  10:48:00 time passes
  -> 10:48:00 WCK-1/CR-1 raised P4
  10:49:00 time passes

story: cleared by the look [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:48:00 time passes
  -> 10:48:00 WCK-1/CR-1 raised P4
  10:50:00 21 looks at CR-1 talks
  -> 10:50:00 WCK-1/CR-1 returned, nobody acknowledged

story: again before the next one [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:48:00 time passes
  -> 10:48:00 WCK-1/CR-1 raised P4
  10:50:00 21 looks at CR-1 talks
  -> 10:50:00 WCK-1/CR-1 returned, nobody acknowledged
  10:50:10 19 acknowledges WCK-1/CR-1
  -> 10:50:10 WCK-1/CR-1 acknowledged and over
  11:38:00 time passes
  -> 11:38:00 WCK-1/CR-1 raised P4

story: is not lost when the next thing heard is the look [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:55:00 21 looks at CR-1 talks
  -> 10:48:00 WCK-1/CR-1 raised P4
  -> 10:55:00 WCK-1/CR-1 returned, nobody acknowledged

story: needs no sensor [silent source]
  10:00:00 GW gone
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:48:00 time passes
  -> 10:48:00 WCK-1/CR-1 raised P4

story: a look written down late counts at its own time [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:30:00 21 looks at CR-1 talks (heard 10:40:00)
  11:17:59.999 time passes
  11:18:00 time passes
  -> 11:18:00 WCK-1/CR-1 raised P4

story: told a moment late it bears the time at which the lead began [just after]
  15:30:00 CR-8 booked in arrived 15:30:00 intermittent
  15:53:59.999 time passes
  15:54:00.001 time passes
  -> 15:54:00 WCK-1/CR-8 raised P4
