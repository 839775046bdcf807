# MED-9: a health professional awaited.

rules: MED-9

story: raised after an hour [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 health-professional-requested emergency=no reason=pain
  11:09:59.999 time passes
  11:10:00 time passes
  -> 11:10:00 MED-9/CR-1 raised P2

story: an emergency after ten minutes, critical after an hour
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 health-professional-requested emergency=yes reason=chest_pain
  10:20:00 time passes
  -> 10:20:00 MED-9/CR-1 raised P2
  11:10:00 time passes
  -> 10:23:00 MED-9/CR-1 supervisors told
  -> 11:10:00 MED-9/CR-1 worse P1

story: asked twice, the first time counts [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 health-professional-requested emergency=no reason=pain
  10:50:00 CR-1 health-professional-requested emergency=no reason=pain
  11:10:00 time passes
  -> 11:10:00 MED-9/CR-1 raised P2

story: attended [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 health-professional-requested emergency=no reason=pain
  11:10:00 time passes
  -> 11:10:00 MED-9/CR-1 raised P2
  11:20:00 CR-1 health-professional-attended finding=fine
  -> 11:13:00 MED-9/CR-1 supervisors told
  -> 11:20:00 MED-9/CR-1 returned, nobody acknowledged
