# DET-3: an extension that does not count. One that is seen to be wrong when it is entered is refused; what comes to light later raises this.

rules: DET-3

story: in order it counts
  08:00:00 CR-1 booked in arrived 08:00:00 general on inquiry.max
  10:00:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=unclear approverRank=county-duty-head
  12:00:00 time passes

story: raised when it is known that she is with child, for whom it could not be extended [just before] [exactly at]
  08:00:00 CR-1 booked in arrived 08:00:00 general woman on inquiry.max
  10:00:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=unclear approverRank=county-duty-head
  10:01:59.999 time passes
  10:02:00 CR-1 groups-stated groups=pregnant source=doctor
  -> 10:00:00 DET-3/CR-1 raised P2

story: that she is with child is heard a moment later and the alarm is stamped with the approval [just after]
  08:00:00 CR-1 booked in arrived 08:00:00 general woman on inquiry.max
  10:00:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=unclear approverRank=county-duty-head
  10:02:00 CR-1 groups-stated groups=pregnant source=doctor (heard 10:02:00.001)
  -> 10:00:00 DET-3/CR-1 raised P2

story: the second extension turns out to have been approved before the first [late signal]
  08:00:00 CR-1 booked in arrived 08:00:00 general on inquiry.max
  11:00:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=unclear approverRank=county-duty-head
  10:58:30 CR-1 extension-approved extension=inquiry.ext2 approvedBy=2 reason=no_name approverRank=county-head-in-charge (heard 11:01:00)
  -> 10:58:30 DET-3/CR-1 raised P2

story: the doctor was wrong, and it waits for a reset [cleared]
  08:00:00 CR-1 booked in arrived 08:00:00 general woman on inquiry.max
  10:00:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=unclear approverRank=county-duty-head
  10:02:00 CR-1 groups-stated groups=pregnant source=own_words
  -> 10:00:00 DET-3/CR-1 raised P2
  10:02:30 CR-1 groups-stated groups=none source=doctor
  -> 10:02:30 DET-3/CR-1 over, waits for reset

story: the next thing anybody writes down is the release [next heard is the return]
  08:00:00 CR-1 booked in arrived 08:00:00 general woman on inquiry.max
  10:00:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=unclear approverRank=county-duty-head
  10:01:00 CR-1 groups-stated groups=nursing source=family (heard 10:40:00)
  -> 10:00:00 DET-3/CR-1 raised P2
  10:40:00 CR-1 released
  -> 10:03:00 DET-3/CR-1 supervisors told
  -> 10:40:00 DET-3/CR-1 over, waits for reset

story: nobody writes anything down and no device speaks, and it still does not count [silent source]
  08:00:00 CR-1 booked in arrived 08:00:00 general woman on inquiry.max
  10:00:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=unclear approverRank=county-duty-head
  10:02:00 CR-1 groups-stated groups=pregnant source=doctor
  -> 10:00:00 DET-3/CR-1 raised P2
  10:02:10 GW gone
  10:02:10 GW-2 gone
  23:00:00 time passes
  -> 10:03:00 DET-3/CR-1 supervisors told
