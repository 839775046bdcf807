# DET-6: brought in again too soon.

rules: DET-6

story: raised when less than twelve hours lie between
  12:00:00 CR-1 booked in arrived 12:00:00 general
  12:10:00 CR-1 earlier-stay-stated earlier=CR-0 releasedAt=00:00:01
  -> 12:10:00 DET-6/CR-1 raised P2

story: twelve hours are enough [exactly at]
  12:00:00 CR-1 booked in arrived 12:00:00 general
  12:10:00 CR-1 earlier-stay-stated earlier=CR-0 releasedAt=00:00:00
