# DET-4: reviews of detention.

rules: DET-4

story: no review is owed where the pack has none
  10:00:00 CR-1 booked in arrived 10:00:00 general
  20:00:00 time passes
