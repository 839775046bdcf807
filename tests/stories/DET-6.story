# DET-6: brought in again too soon.

rules: DET-6

story: raised when the register shows that less than twelve hours lie between [just before] [exactly at]
  12:00:00 CR-1 booked in arrived 12:00:00 general
  12:09:59.999 time passes
  12:10:00 CR-1 earlier-stay-stated earlier=CR-0 releasedAt=00:00:01
  -> 12:10:00 DET-6/CR-1 raised P2

story: twelve hours are enough [exactly at]
  12:00:00 CR-1 booked in arrived 12:00:00 general
  12:10:00 CR-1 earlier-stay-stated earlier=CR-0 releasedAt=00:00:00

story: what the register shows is heard a moment later [just after]
  18:00:00 CR-5 booked in arrived 17:45:00 general woman
  18:10:00 CR-5 earlier-stay-stated earlier=CR-2 releasedAt=09:00:00 (heard 18:10:00.001)
  -> 18:10:00 DET-6/CR-5 raised P2

story: the wrong release was read in the register, and it waits for a reset [cleared]
  18:00:00 CR-5 booked in arrived 17:45:00 general woman
  18:10:00 CR-5 earlier-stay-stated earlier=CR-2 releasedAt=09:00:00
  -> 18:10:00 DET-6/CR-5 raised P2
  18:12:00 CR-5 earlier-stay-stated earlier=CR-2 releasedAt=01:00:00
  -> 18:12:00 DET-6/CR-5 over, waits for reset

story: the next thing anybody writes down is the release [next heard is the return]
  18:00:00 CR-5 booked in arrived 17:45:00 general woman
  18:10:00 CR-5 earlier-stay-stated earlier=CR-2 releasedAt=09:00:00 (heard 18:30:00)
  -> 18:10:00 DET-6/CR-5 raised P2
  18:30:00 CR-5 released
  -> 18:13:00 DET-6/CR-5 supervisors told
  -> 18:30:00 DET-6/CR-5 over, waits for reset

story: what the register showed is written down hours later [late signal]
  18:00:00 CR-5 booked in arrived 17:45:00 general woman
  18:10:00 CR-5 earlier-stay-stated earlier=CR-2 releasedAt=09:00:00 (heard 22:00:00)
  -> 18:10:00 DET-6/CR-5 raised P2

story: the register cannot be reached afterwards and nothing is taken back [silent source]
  18:00:00 CR-5 booked in arrived 17:45:00 general woman
  18:10:00 CR-5 earlier-stay-stated earlier=CR-2 releasedAt=09:00:00
  -> 18:10:00 DET-6/CR-5 raised P2
  18:11:00 GW gone
  18:11:00 GW-2 gone
  18:12:59.999 time passes
