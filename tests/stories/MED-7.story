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

story: told a moment late it bears the fifth minute [just after]
  22:30:00 CR-5 booked in arrived 22:30:00 general
  22:40:00 CR-5 risk-assessed risk=intoxicated
  22:44:59.999 time passes
  22:45:00.001 time passes
  -> 22:45:00 MED-7/CR-5 raised P2

story: twenty minutes unwatched are not lost when the next thing written is the plan [next heard is the return]
  22:30:00 CR-5 booked in arrived 22:30:00 general
  22:40:00 CR-5 risk-assessed risk=intoxicated
  23:05:00 CR-5 observation-plan-set regime=intoxicated
  -> 22:45:00 MED-7/CR-5 raised P2
  -> 22:48:00 MED-7/CR-5 supervisors told
  -> 23:05:00 MED-7/CR-5 returned, nobody acknowledged

story: nobody writes anything and both gateways are gone: it is raised and stays [silent source]
  22:30:00 CR-5 booked in arrived 22:30:00 general
  22:40:00 CR-5 risk-assessed risk=intoxicated
  22:41:00 GW gone
  22:41:00 GW-2 gone
  23:30:00 time passes
  -> 22:45:00 MED-7/CR-5 raised P2
  -> 22:48:00 MED-7/CR-5 supervisors told

story: an assessment typed in half an hour later counts from when it was made [late signal]
  22:30:00 CR-5 booked in arrived 22:30:00 general
  22:40:00 CR-5 risk-assessed risk=intoxicated (heard 23:10:00)
  23:10:00 time passes
  -> 22:45:00 MED-7/CR-5 raised P2
  -> 22:48:00 MED-7/CR-5 supervisors told
