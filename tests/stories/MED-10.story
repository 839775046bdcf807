# MED-10: a dose missed.

rules: MED-10

story: raised half an hour after it was due [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 medication-planned medicine=insulin dueAt=12:00:00
  12:29:59.999 time passes
  12:30:00 time passes
  -> 12:30:00 MED-10/CR-1 raised P3

story: given [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 medication-planned medicine=insulin dueAt=12:00:00
  12:30:00 time passes
  -> 12:30:00 MED-10/CR-1 raised P3
  12:31:00 CR-1 medication-given medicine=insulin
  -> 12:31:00 MED-10/CR-1 returned, nobody acknowledged

story: refused is an answer
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 medication-planned medicine=insulin dueAt=12:00:00
  12:10:00 CR-1 medication-given medicine=insulin refused=yes
  13:00:00 time passes

story: told a moment late it bears the thirtieth minute [just after]
  13:00:00 CR-6 booked in arrived 13:00:00 general
  13:10:00 CR-6 medication-planned medicine=methadone dueAt=16:00:00
  16:29:59.999 time passes
  16:30:00.001 time passes
  -> 16:30:00 MED-10/CR-6 raised P3

story: a dose that was hours late is not lost when it is given [next heard is the return]
  13:00:00 CR-6 booked in arrived 13:00:00 general
  13:10:00 CR-6 medication-planned medicine=methadone dueAt=16:00:00
  19:15:00 CR-6 medication-given medicine=methadone
  -> 16:30:00 MED-10/CR-6 raised P3
  -> 19:15:00 MED-10/CR-6 returned, nobody acknowledged

story: nobody writes that it was given and no device is heard: it is raised and stays [silent source]
  13:00:00 CR-6 booked in arrived 13:00:00 general
  13:10:00 CR-6 medication-planned medicine=methadone dueAt=16:00:00
  14:00:00 GW gone
  14:00:00 GW-2 gone
  22:00:00 time passes
  -> 16:30:00 MED-10/CR-6 raised P3

story: given in time and written down late: what was said stands, and it is over [late signal]
  13:00:00 CR-6 booked in arrived 13:00:00 general
  13:10:00 CR-6 medication-planned medicine=methadone dueAt=16:00:00
  16:50:00 time passes
  -> 16:30:00 MED-10/CR-6 raised P3
  16:20:00 CR-6 medication-given medicine=methadone (heard 16:50:00)
  -> 16:30:00 MED-10/CR-6 returned, nobody acknowledged

story: a plan that is written down when the dose is long due is stamped when it was missed [late signal]
  13:00:00 CR-6 booked in arrived 13:00:00 general
  13:10:00 CR-6 medication-planned medicine=methadone dueAt=16:00:00 (heard 17:00:00)
  17:00:00 time passes
  -> 16:30:00 MED-10/CR-6 raised P3
