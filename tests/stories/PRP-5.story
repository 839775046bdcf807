# PRP-5: leaving without belongings.

rules: PRP-5

story: raised when leaving is approved [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 belongings-listed custodian=19 caseOfficer=21
  12:00:00 CR-1 exit-approved approvedBy=head
  -> 12:00:00 PRP-5/CR-1 raised P3

story: returned before
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 belongings-listed custodian=19 caseOfficer=21
  11:55:00 CR-1 belongings-returned
  12:00:00 CR-1 exit-approved approvedBy=head

story: after a release it still stands
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 belongings-listed custodian=19 caseOfficer=21
  12:00:00 CR-1 released
  -> 12:00:00 PRP-5/CR-1 raised P3
  12:30:00 time passes
