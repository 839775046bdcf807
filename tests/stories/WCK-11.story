# WCK-11: nobody knows which observation applies.

rules: WCK-11

story: raised when the form states another interval than its regime [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 observation-plan-set regime=intermittent statedInterval=20min
  -> 10:05:00 WCK-11/CR-1 raised P3

story: the interval of the regime is fine [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 observation-plan-set regime=intermittent statedInterval=30min

story: a plan that says one thing ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 observation-plan-set regime=intermittent statedInterval=20min
  -> 10:05:00 WCK-11/CR-1 raised P3
  10:06:00 CR-1 observation-plan-set regime=intermittent
  -> 10:06:00 WCK-11/CR-1 returned, nobody acknowledged

story: nothing a moment before the form is written [just before]
  11:00:00 CR-4 booked in arrived 11:00:00 general
  11:09:59.999 time passes
  11:10:00 CR-4 observation-plan-set regime=mentallyIll statedInterval=1h
  -> 11:10:00 WCK-11/CR-4 raised P3

story: told a moment late it bears the time of the form [just after]
  11:00:00 CR-4 booked in arrived 11:00:00 general
  11:10:00 CR-4 observation-plan-set regime=mentallyIll statedInterval=1h (heard 11:10:00.001)
  -> 11:10:00 WCK-11/CR-4 raised P3

story: two hours of doubt are not lost when the next form says one thing [next heard is the return]
  11:00:00 CR-4 booked in arrived 11:00:00 general
  11:10:00 CR-4 observation-plan-set regime=mentallyIll statedInterval=1h
  -> 11:10:00 WCK-11/CR-4 raised P3
  13:10:00 CR-4 observation-plan-set regime=mentallyIll statedInterval=30min
  -> 13:10:00 WCK-11/CR-4 returned, nobody acknowledged

story: nobody writes anything more and no device is heard: it stays [silent source]
  11:00:00 CR-4 booked in arrived 11:00:00 general
  11:10:00 CR-4 observation-plan-set regime=mentallyIll statedInterval=1h
  -> 11:10:00 WCK-11/CR-4 raised P3
  11:11:00 GW gone
  11:11:00 GW-2 gone
  20:00:00 time passes

story: a form that is written down late is stamped with its own time [late signal]
  11:00:00 CR-4 booked in arrived 11:00:00 general
  11:10:00 CR-4 observation-plan-set regime=mentallyIll statedInterval=1h (heard 12:00:00)
  -> 11:10:00 WCK-11/CR-4 raised P3
