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

story: nothing a moment before leaving is approved [just before]
  09:00:00 CR-5 booked in arrived 09:00:00 general woman
  09:15:00 CR-5 belongings-listed custodian=21 caseOfficer=19
  18:59:59.999 time passes
  19:00:00 CR-5 exit-approved approvedBy=duty-head
  -> 19:00:00 PRP-5/CR-5 raised P3

story: told a moment late it bears the time of the approval [just after]
  09:00:00 CR-5 booked in arrived 09:00:00 general woman
  09:15:00 CR-5 belongings-listed custodian=21 caseOfficer=19
  19:00:00 CR-5 exit-approved approvedBy=duty-head (heard 19:00:00.001)
  -> 19:00:00 PRP-5/CR-5 raised P3

story: handed back at the door, it is over and waits for a reset [cleared]
  09:00:00 CR-5 booked in arrived 09:00:00 general woman
  09:15:00 CR-5 belongings-listed custodian=21 caseOfficer=19
  19:00:00 CR-5 exit-approved approvedBy=duty-head
  -> 19:00:00 PRP-5/CR-5 raised P3
  19:02:00 CR-5 belongings-returned
  -> 19:02:00 PRP-5/CR-5 over, waits for reset

story: an hour of waiting for a bag is not lost when it comes [next heard is the return]
  09:00:00 CR-5 booked in arrived 09:00:00 general woman
  09:15:00 CR-5 belongings-listed custodian=21 caseOfficer=19
  19:00:00 CR-5 exit-approved approvedBy=duty-head
  -> 19:00:00 PRP-5/CR-5 raised P3
  20:00:00 CR-5 belongings-returned
  -> 20:00:00 PRP-5/CR-5 over, waits for reset

story: nobody writes anything more and no device is heard: it stays [silent source]
  09:00:00 CR-5 booked in arrived 09:00:00 general woman
  09:15:00 CR-5 belongings-listed custodian=21 caseOfficer=19
  19:00:00 CR-5 exit-approved approvedBy=duty-head
  -> 19:00:00 PRP-5/CR-5 raised P3
  19:01:00 GW gone
  19:01:00 GW-2 gone
  23:00:00 time passes

story: returned in time and written down late: what was said stands, and it is over [late signal]
  09:00:00 CR-5 booked in arrived 09:00:00 general woman
  09:15:00 CR-5 belongings-listed custodian=21 caseOfficer=19
  19:00:00 CR-5 exit-approved approvedBy=duty-head
  -> 19:00:00 PRP-5/CR-5 raised P3
  19:10:00 time passes
  18:50:00 CR-5 belongings-returned (heard 19:10:00)
  -> 19:00:00 PRP-5/CR-5 over, waits for reset

story: an approval that is written down late is stamped when it was given [late signal]
  09:00:00 CR-5 booked in arrived 09:00:00 general woman
  09:15:00 CR-5 belongings-listed custodian=21 caseOfficer=19
  19:00:00 CR-5 exit-approved approvedBy=duty-head (heard 19:30:00)
  -> 19:00:00 PRP-5/CR-5 raised P3

rules: PRP-5

story: What was kept is given back after the person has gone and the alarm ends
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 belongings-listed custodian=21 caseOfficer=19
  12:00:00 CR-1 released
  -> 12:00:00 PRP-5/CR-1 raised P3
  12:30:00 CR-1 belongings-returned
  -> 12:30:00 PRP-5/CR-1 over, waits for reset
