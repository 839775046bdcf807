# MED-12: force not written up.

rules: MED-12

story: raised after half an hour [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 force-used what=hold
  10:39:59.999 time passes
  10:40:00 time passes
  -> 10:40:00 MED-12/CR-1 raised P3

story: written [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 force-used what=hold
  10:40:00 time passes
  -> 10:40:00 MED-12/CR-1 raised P3
  10:41:00 CR-1 force-recorded reference=F-1
  -> 10:41:00 MED-12/CR-1 over, waits for reset

story: release does not end what is owed
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 force-used what=hold
  10:20:00 CR-1 released
  10:40:00 time passes
  -> 10:40:00 MED-12/CR-1 raised P3
