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

story: cannot be judged while the readers are silent
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Desk
  10:05:10 wb-1 degraded
  10:10:00 time passes

story: nothing a moment before they reach the exit [just before]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:09:59.999 time passes
  18:10:00 wb-2 in Exit
  -> 18:10:00 MOV-1/CR-3 raised P1

story: told a moment late it bears the time at the exit [just after]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:10:00 wb-2 in Exit (heard 18:10:00.001)
  -> 18:10:00 MOV-1/CR-3 raised P1

story: ten minutes at the exit are not lost when they are brought back [next heard is the return]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:10:00 wb-2 in Exit
  -> 18:10:00 MOV-1/CR-3 raised P1
  18:20:00 wb-2 in Corridor
  -> 18:11:00 MOV-1/CR-3 supervisors told
  -> 18:20:00 MOV-1/CR-3 over, waits for reset

story: somebody seen at the exit by a gateway that had no network is stamped with that time [late signal]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:10:00 wb-2 in Exit (heard 18:12:30)
  -> 18:10:00 MOV-1/CR-3 raised P1
  18:12:30 time passes
  -> 18:11:00 MOV-1/CR-3 supervisors told

story: an approval that is written down late: what was said stands, and it is over [late signal]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:10:00 wb-2 in Exit
  -> 18:10:00 MOV-1/CR-3 raised P1
  18:15:00 time passes
  -> 18:11:00 MOV-1/CR-3 supervisors told
  18:08:00 CR-3 exit-approved approvedBy=duty-head (heard 18:15:00)
  -> 18:11:00 MOV-1/CR-3 over, waits for reset

rules: MOV-1 COV-5

story: the gateway of the exit falls silent: nothing is taken back, and COV-5 says that nobody knows [silent source]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:10:00 wb-2 in Exit
  -> 18:10:00 MOV-1/CR-3 raised P1
  18:10:10 GW-2 gone
  18:12:00 time passes
  -> 18:10:40 COV-5/CR-3 raised P2
  -> 18:11:00 MOV-1/CR-3 supervisors told
