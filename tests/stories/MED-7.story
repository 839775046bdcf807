# MED-7: intoxicated without waking.

rules: MED-7

story: raised after five minutes [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 risk-assessed risk=intoxicated
  10:14:59.999 time passes
  10:15:00 time passes
  -> 10:15:00 MED-7/CR-1 raised P2

story: a regime that wakes ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 risk-assessed risk=intoxicated
  10:15:00 time passes
  -> 10:15:00 MED-7/CR-1 raised P2
  10:16:00 CR-1 observation-plan-set regime=intoxicated
  -> 10:16:00 MED-7/CR-1 returned, nobody acknowledged

story: sober by a later assessment
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 risk-assessed risk=intoxicated
  10:12:00 CR-1 risk-assessed risk=none
  10:30:00 time passes
