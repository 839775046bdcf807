# WCK-7: looks bunched, then a gap.

rules: WCK-7

story: raised at the end of the interval after two looks close together [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:30:00 21 looks at CR-1 talks
  10:35:00 21 looks at CR-1 talks
  11:34:59.999 time passes
  11:35:00 time passes
  -> 11:35:00 WCK-7/CR-1 raised P4

story: a look in between ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:30:00 21 looks at CR-1 talks
  10:35:00 21 looks at CR-1 talks
  11:00:00 21 looks at CR-1 talks
  11:50:00 time passes

story: twelve minutes apart are not bunched
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:30:00 21 looks at CR-1 talks
  10:42:00 21 looks at CR-1 talks
  12:00:00 time passes
