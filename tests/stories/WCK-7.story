# WCK-7: looks bunched, then a gap.

rules: WCK-7

story: raised at the end of the interval after two looks close together [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:30:00 21 looks at CR-1 talks
  10:35:00 21 looks at CR-1 talks
  11:34:59.999 time passes
  11:35:00 time passes
  -> 11:35:00 WCK-7/CR-1 raised P4

story: a look in between ends it
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

story: told a moment late it bears the end of the interval [just after]
  04:00:00 CR-6 booked in arrived 04:00:00 intermittent
  04:20:00 19 looks at CR-6 talks
  04:22:00 21 looks at CR-6 talks
  04:51:59.999 time passes
  04:52:00.001 time passes
  -> 04:52:00 WCK-7/CR-6 raised P4

story: the next look ends it [cleared]
  04:00:00 CR-6 booked in arrived 04:00:00 intermittent
  04:20:00 19 looks at CR-6 talks
  04:22:00 21 looks at CR-6 talks
  04:52:00 time passes
  -> 04:52:00 WCK-7/CR-6 raised P4
  04:55:00 19 looks at CR-6 talks
  -> 04:55:00 WCK-7/CR-6 returned, nobody acknowledged

story: six minutes apart are not bunched, a moment less is [just before] [exactly at]
  04:00:00 CR-6 booked in arrived 04:00:00 intermittent
  04:20:00 19 looks at CR-6 talks
  04:26:00 19 looks at CR-6 talks
  04:31:59.999 19 looks at CR-6 talks
  05:01:59.998 time passes
  05:01:59.999 time passes
  -> 05:01:59.999 WCK-7/CR-6 raised P4

story: a gap of two hours is not lost when the next thing written is a look [next heard is the return]
  04:00:00 CR-6 booked in arrived 04:00:00 intermittent
  04:20:00 19 looks at CR-6 talks
  04:22:00 21 looks at CR-6 talks
  06:22:00 19 looks at CR-6 talks
  -> 04:52:00 WCK-7/CR-6 raised P4
  -> 06:22:00 WCK-7/CR-6 returned, nobody acknowledged

story: nobody writes anything and no device is heard: it is raised and stays [silent source]
  04:00:00 CR-6 booked in arrived 04:00:00 intermittent
  04:20:00 19 looks at CR-6 talks
  04:22:00 21 looks at CR-6 talks
  04:23:00 GW gone
  04:23:00 GW-2 gone
  07:00:00 time passes
  -> 04:52:00 WCK-7/CR-6 raised P4

story: a look in the gap that is written down late: what was said stands, and it is over [late signal]
  04:00:00 CR-6 booked in arrived 04:00:00 intermittent
  04:20:00 19 looks at CR-6 talks
  04:22:00 21 looks at CR-6 talks
  05:00:00 time passes
  -> 04:52:00 WCK-7/CR-6 raised P4
  04:45:00 19 looks at CR-6 talks (heard 05:00:00)
  -> 04:52:00 WCK-7/CR-6 returned, nobody acknowledged

story: a bunched look that is written down late is stamped when it fell due [late signal]
  04:00:00 CR-6 booked in arrived 04:00:00 intermittent
  04:20:00 19 looks at CR-6 talks
  04:22:00 21 looks at CR-6 talks (heard 05:10:00)
  05:10:00 time passes
  -> 04:52:00 WCK-7/CR-6 raised P4
