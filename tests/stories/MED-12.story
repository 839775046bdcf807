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

story: told a moment late it bears the thirtieth minute [just after]
  17:00:00 CR-2 booked in arrived 17:00:00 general
  17:15:00 CR-2 force-used what=spray
  17:44:59.999 time passes
  17:45:00.001 time passes
  -> 17:45:00 MED-12/CR-2 raised P3

story: a report that came hours late is not lost when it comes [next heard is the return]
  17:00:00 CR-2 booked in arrived 17:00:00 general
  17:15:00 CR-2 force-used what=spray
  21:00:00 CR-2 force-recorded reference=F-22
  -> 17:45:00 MED-12/CR-2 raised P3
  -> 21:00:00 MED-12/CR-2 over, waits for reset

story: nobody writes anything and no device is heard: it is raised and stays [silent source]
  17:00:00 CR-2 booked in arrived 17:00:00 general
  17:15:00 CR-2 force-used what=spray
  17:16:00 GW gone
  17:16:00 GW-2 gone
  23:00:00 time passes
  -> 17:45:00 MED-12/CR-2 raised P3

story: force that is owned up to an hour later is stamped when its report was due [late signal]
  17:00:00 CR-2 booked in arrived 17:00:00 general
  17:15:00 CR-2 force-used what=spray (heard 18:15:00)
  18:15:00 time passes
  -> 17:45:00 MED-12/CR-2 raised P3

rules: MED-12

story: Force is written up after the person has gone and the alarm ends
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:20:00 CR-1 force-used what=hold
  10:30:00 CR-1 released
  10:50:00 time passes
  -> 10:50:00 MED-12/CR-1 raised P3
  11:10:00 CR-1 force-recorded reference=F-1
  -> 11:10:00 MED-12/CR-1 over, waits for reset

story: two uses are written up one by one [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 force-used what=hold
  10:20:00 CR-1 force-used what=spray
  10:25:00 CR-1 force-recorded reference=F-1 usedAt=10:20:00
  10:45:00 CR-1 force-recorded reference=F-2
  -> 10:40:00 MED-12/CR-1 raised P3
  -> 10:45:00 MED-12/CR-1 over, waits for reset
  11:30:00 time passes

story: the record of one says nothing of the other, which comes to be owed when it does
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 force-used what=hold
  10:20:00 CR-1 force-used what=spray
  10:25:00 CR-1 force-recorded reference=F-1 usedAt=10:10:00
  11:30:00 time passes
  -> 10:50:00 MED-12/CR-1 raised P3
