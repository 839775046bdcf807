# MOV-12: headcounts.

rules: MOV-12

story: raised an hour after the first was booked in [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:59:59.999 time passes
  11:00:00 time passes
  -> 11:00:00 MOV-12/small raised P2

story: raised at once when the number is wrong
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:30:00 headcount-taken counted=2
  -> 10:30:00 MOV-12/small raised P2

story: a right count ends it, for an hour [cleared] [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:00:00 time passes
  -> 11:00:00 MOV-12/small raised P2
  11:01:00 headcount-taken counted=1
  -> 11:01:00 MOV-12/small returned, nobody acknowledged
  12:00:59.999 time passes
  -> 11:03:00 MOV-12/small supervisors told
  12:01:00 time passes
  -> 12:01:00 MOV-12/small raised P2

story: nobody is counted when nobody is held
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:30:00 CR-1 released
  12:00:00 time passes

story: told a moment late it bears the full hour [just after]
  06:15:00 CR-1 booked in arrived 06:15:00 general
  07:14:59.999 time passes
  07:15:00.001 time passes
  -> 07:15:00 MOV-12/small raised P2

story: nothing a moment before a wrong number is written down [just before]
  06:15:00 CR-1 booked in arrived 06:15:00 general
  06:29:59.999 time passes
  06:30:00 headcount-taken counted=0
  -> 06:30:00 MOV-12/small raised P2

story: three hours without a count are not lost when somebody counts [next heard is the return]
  06:15:00 CR-1 booked in arrived 06:15:00 general
  09:15:00 headcount-taken counted=1
  -> 07:15:00 MOV-12/small raised P2
  -> 07:18:00 MOV-12/small supervisors told
  -> 09:15:00 MOV-12/small returned, nobody acknowledged

story: nobody counts and no device is heard: it is raised and stays [silent source]
  06:15:00 CR-1 booked in arrived 06:15:00 general
  06:20:00 GW gone
  06:20:00 GW-2 gone
  12:00:00 time passes
  -> 07:15:00 MOV-12/small raised P2
  -> 07:18:00 MOV-12/small supervisors told

story: counted in time and written down late: what was said stands, and the next hour runs from the count [late signal]
  06:15:00 CR-1 booked in arrived 06:15:00 general
  07:30:00 time passes
  -> 07:15:00 MOV-12/small raised P2
  -> 07:18:00 MOV-12/small supervisors told
  07:10:00 headcount-taken counted=1 (heard 07:30:00)
  -> 07:18:00 MOV-12/small returned, nobody acknowledged
  08:09:59.999 time passes
  08:10:00 time passes
  -> 08:10:00 MOV-12/small raised P2

story: a wrong number that is written down late is stamped with its count [late signal]
  06:15:00 CR-1 booked in arrived 06:15:00 general
  06:50:00 headcount-taken counted=3 (heard 07:05:00)
  -> 06:50:00 MOV-12/small raised P2
  07:05:00 time passes
  -> 06:53:00 MOV-12/small supervisors told
