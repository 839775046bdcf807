# DET-13: transfer to a detention centre.

rules: DET-13

story: nothing is owed before detention is decided
  10:00:00 CR-1 booked in arrived 10:00:00 general
  23:59:00 time passes
