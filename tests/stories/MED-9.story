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

story: told a moment late it bears the full hour [just after]
  13:00:00 CR-6 booked in arrived 13:00:00 general
  13:20:00 CR-6 health-professional-requested emergency=no reason=toothache
  14:19:59.999 time passes
  14:20:00.001 time passes
  -> 14:20:00 MED-9/CR-6 raised P2

story: a wait of two hours is not lost when the doctor comes in the end [next heard is the return]
  13:00:00 CR-6 booked in arrived 13:00:00 general
  13:20:00 CR-6 health-professional-requested emergency=no reason=toothache
  15:20:00 CR-6 health-professional-attended finding=painkiller_given
  -> 14:20:00 MED-9/CR-6 raised P2
  -> 14:23:00 MED-9/CR-6 supervisors told
  -> 15:20:00 MED-9/CR-6 returned, nobody acknowledged

story: nobody writes whether the doctor came and no device is heard: it is raised and stays [silent source]
  13:00:00 CR-6 booked in arrived 13:00:00 general
  13:20:00 CR-6 health-professional-requested emergency=no reason=toothache
  13:30:00 GW gone
  13:30:00 GW-2 gone
  20:00:00 time passes
  -> 14:20:00 MED-9/CR-6 raised P2
  -> 14:23:00 MED-9/CR-6 supervisors told

story: an emergency that is written down late is stamped ten minutes after the call [late signal]
  13:00:00 CR-6 booked in arrived 13:00:00 general
  13:20:00 CR-6 health-professional-requested emergency=yes reason=seizure (heard 13:45:00)
  13:45:00 time passes
  -> 13:30:00 MED-9/CR-6 raised P2
  -> 13:33:00 MED-9/CR-6 supervisors told
