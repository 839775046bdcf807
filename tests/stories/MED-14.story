# MED-14: leaving without an assessment.

rules: MED-14

story: raised when leaving is approved [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  12:00:00 CR-1 exit-approved approvedBy=head
  -> 12:00:00 MED-14/CR-1 raised P2

story: raised by a release without approval
  10:00:00 CR-1 booked in arrived 10:00:00 general
  12:00:00 CR-1 released
  -> 12:00:00 MED-14/CR-1 raised P2

story: assessed before, nothing is owed
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:50:00 CR-1 pre-release-assessed outcome=safe
  12:00:00 CR-1 exit-approved approvedBy=head
  12:10:00 CR-1 released

story: assessed at the door [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  12:00:00 CR-1 exit-approved approvedBy=head
  -> 12:00:00 MED-14/CR-1 raised P2
  12:01:00 CR-1 pre-release-assessed outcome=safe
  -> 12:01:00 MED-14/CR-1 over, waits for reset

story: nothing a moment before leaving is approved [just before]
  09:00:00 CR-9 booked in arrived 09:00:00 general minor
  16:14:59.999 time passes
  16:15:00 CR-9 exit-approved approvedBy=duty-head
  -> 16:15:00 MED-14/CR-9 raised P2

story: told a moment late it bears the time of the approval [just after]
  09:00:00 CR-9 booked in arrived 09:00:00 general minor
  16:15:00 CR-9 exit-approved approvedBy=duty-head (heard 16:15:00.001)
  -> 16:15:00 MED-14/CR-9 raised P2

story: twenty minutes without an assessment are not lost when it is made [next heard is the return]
  09:00:00 CR-9 booked in arrived 09:00:00 general minor
  16:15:00 CR-9 exit-approved approvedBy=duty-head
  -> 16:15:00 MED-14/CR-9 raised P2
  16:35:00 CR-9 pre-release-assessed outcome=goes_home_with_mother
  -> 16:18:00 MED-14/CR-9 supervisors told
  -> 16:35:00 MED-14/CR-9 over, waits for reset

story: they go, nobody writes anything and no device is heard: it is raised and stays [silent source]
  09:00:00 CR-9 booked in arrived 09:00:00 general minor
  16:00:00 GW gone
  16:00:00 GW-2 gone
  16:15:00 CR-9 released
  -> 16:15:00 MED-14/CR-9 raised P2
  23:00:00 time passes
  -> 16:18:00 MED-14/CR-9 supervisors told

story: assessed in time and written down late: what was said stands, and it is over [late signal]
  09:00:00 CR-9 booked in arrived 09:00:00 general minor
  16:15:00 CR-9 exit-approved approvedBy=duty-head
  -> 16:15:00 MED-14/CR-9 raised P2
  16:25:00 time passes
  -> 16:18:00 MED-14/CR-9 supervisors told
  16:10:00 CR-9 pre-release-assessed outcome=safe (heard 16:25:00)
  -> 16:18:00 MED-14/CR-9 over, waits for reset

story: an approval that is written down late is stamped when it was given [late signal]
  09:00:00 CR-9 booked in arrived 09:00:00 general minor
  16:15:00 CR-9 exit-approved approvedBy=duty-head (heard 16:40:00)
  -> 16:15:00 MED-14/CR-9 raised P2
  16:40:00 time passes
  -> 16:18:00 MED-14/CR-9 supervisors told
