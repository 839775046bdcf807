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
