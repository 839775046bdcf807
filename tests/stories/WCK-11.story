# WCK-11: nobody knows which observation applies.

rules: WCK-11

story: raised when the form states another interval than its regime
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
