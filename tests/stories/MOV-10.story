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

story: told a moment late it bears the time approved [just after]
  09:00:00 CR-4 booked in arrived 09:00:00 general elderly
  09:30:00 CR-4 temporary-exit-approved approvedBy=7 reason=hospital returnBy=14:00:00
  09:40:00 CR-4 went-out
  13:59:59.999 time passes
  14:00:00.001 time passes
  -> 14:00:00 MOV-10/CR-4 raised P2

story: back after the time, it is over and waits for a reset [cleared]
  09:00:00 CR-4 booked in arrived 09:00:00 general elderly
  09:30:00 CR-4 temporary-exit-approved approvedBy=7 reason=hospital returnBy=14:00:00
  09:40:00 CR-4 went-out
  14:00:00 time passes
  -> 14:00:00 MOV-10/CR-4 raised P2
  14:02:00 CR-4 came-back
  -> 14:02:00 MOV-10/CR-4 over, waits for reset

story: two hours too long are not lost when the next thing written is that they are back [next heard is the return]
  09:00:00 CR-4 booked in arrived 09:00:00 general elderly
  09:30:00 CR-4 temporary-exit-approved approvedBy=7 reason=hospital returnBy=14:00:00
  09:40:00 CR-4 went-out
  16:00:00 CR-4 came-back
  -> 14:00:00 MOV-10/CR-4 raised P2
  -> 14:03:00 MOV-10/CR-4 supervisors told
  -> 16:00:00 MOV-10/CR-4 over, waits for reset

story: the escort writes nothing and no device is heard: it is raised and stays [silent source]
  09:00:00 CR-4 booked in arrived 09:00:00 general elderly
  09:30:00 CR-4 temporary-exit-approved approvedBy=7 reason=hospital returnBy=14:00:00
  09:40:00 CR-4 went-out
  10:00:00 GW gone
  10:00:00 GW-2 gone
  20:00:00 time passes
  -> 14:00:00 MOV-10/CR-4 raised P2
  -> 14:03:00 MOV-10/CR-4 supervisors told

story: back in time and written down late: what was said stands, and it is over [late signal]
  09:00:00 CR-4 booked in arrived 09:00:00 general elderly
  09:30:00 CR-4 temporary-exit-approved approvedBy=7 reason=hospital returnBy=14:00:00
  09:40:00 CR-4 went-out
  14:20:00 time passes
  -> 14:00:00 MOV-10/CR-4 raised P2
  -> 14:03:00 MOV-10/CR-4 supervisors told
  13:50:00 CR-4 came-back (heard 14:20:00)
  -> 14:03:00 MOV-10/CR-4 over, waits for reset

story: a departure that is written down when they should be back is stamped when they should have been [late signal]
  09:00:00 CR-4 booked in arrived 09:00:00 general elderly
  09:30:00 CR-4 temporary-exit-approved approvedBy=7 reason=hospital returnBy=14:00:00
  09:40:00 CR-4 went-out (heard 14:30:00)
  14:30:00 time passes
  -> 14:00:00 MOV-10/CR-4 raised P2
  -> 14:03:00 MOV-10/CR-4 supervisors told
