# DET-3: an extension that does not count.

rules: DET-3

story: in order it counts [exactly at]
  08:00:00 CR-1 booked in arrived 08:00:00 general on inquiry.max
  10:00:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=unclear approverRank=county-duty-head
  12:00:00 time passes
