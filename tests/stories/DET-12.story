# DET-12: family and lawyer.

rules: DET-12

story: the lawyer asked for is told within a day [just before]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  00:10:00 CR-1 contact-asked kind=lawyer
  12:00:00 CR-1 contact-made kind=lawyer
  23:59:00 time passes
