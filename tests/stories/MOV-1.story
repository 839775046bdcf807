# MOV-1: leaving without approval.

rules: MOV-1

story: raised at the exit [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Exit
  -> 10:05:00 MOV-1/CR-1 raised P1

story: approved, they may go
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:04:00 CR-1 exit-approved approvedBy=head
  10:05:00 wb-1 in Exit
  10:06:00 CR-1 released

story: alone in the sally port
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 19 in Sally
  10:05:00 wb-1 in Sally
  10:06:00 19 in Search
  -> 10:06:00 MOV-1/CR-1 raised P1

story: back inside it waits for a reset [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Exit
  -> 10:05:00 MOV-1/CR-1 raised P1
  10:05:30 wb-1 in Desk
  -> 10:05:30 MOV-1/CR-1 over, waits for reset

story: cannot be judged while the readers are silent [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Desk
  10:05:10 wb-1 degraded
  10:10:00 time passes
