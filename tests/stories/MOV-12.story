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
