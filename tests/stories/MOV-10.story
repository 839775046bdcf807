# MOV-10: a temporary exit.

rules: MOV-10

story: raised when the time to be back has passed [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 temporary-exit-approved approvedBy=7 reason=hospital returnBy=12:00:00
  10:10:00 CR-1 went-out
  11:59:59.999 time passes
  12:00:00 time passes
  -> 12:00:00 MOV-10/CR-1 raised P2

story: back in time
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 temporary-exit-approved approvedBy=7 reason=hospital returnBy=12:00:00
  10:10:00 CR-1 went-out
  11:50:00 CR-1 came-back
  12:30:00 time passes
