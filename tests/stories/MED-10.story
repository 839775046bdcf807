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
