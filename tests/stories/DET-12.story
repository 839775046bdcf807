# DET-12: family and lawyer.

rules: DET-12

story: the family is told within a day of the decision to detain [just before] [exactly at]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  10:00:00 CR-1 detention-decided decision=detained
  34:00:59.999 time passes
  34:01:00 time passes
  -> 34:01:00 DET-12/CR-1 raised P3

story: under continued questioning the family is told at once, which is within the minute [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general on inquiry.max
  10:10:00 CR-1 questioning-approved approvedBy=7
  10:10:59.999 time passes
  10:11:00 time passes
  -> 10:11:00 DET-12/CR-1 raised P3

story: the lawyer asked for is told within a day [just before] [exactly at]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  00:10:00 CR-1 contact-asked kind=lawyer
  24:09:59.999 time passes
  24:10:00 time passes
  -> 24:10:00 DET-12/CR-1 raised P3

story: the lawyer was told in time
  00:00:00 CR-1 booked in arrived 00:00:00 general
  00:10:00 CR-1 contact-asked kind=lawyer
  12:00:00 CR-1 contact-made kind=lawyer
  30:00:00 time passes

story: nothing was heard at the end of the day [just after]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  10:00:00 CR-1 detention-decided decision=detained
  34:01:00.001 time passes
  -> 34:01:00 DET-12/CR-1 raised P3

story: the family is told too late, and it waits for a reset [cleared]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  10:00:00 CR-1 detention-decided decision=detained
  34:01:00 time passes
  -> 34:01:00 DET-12/CR-1 raised P3
  35:00:00 CR-1 contact-made kind=family
  -> 35:00:00 DET-12/CR-1 over, waits for reset
  35:10:00 19 acknowledges DET-12/CR-1
  -> 35:10:00 DET-12/CR-1 acknowledged
  35:20:00 19 resolves DET-12/CR-1
  -> 35:20:00 DET-12/CR-1 resolved
  35:20:00 19 resets DET-12/CR-1
  -> 35:20:00 DET-12/CR-1 reset

story: the lawful reason why the family cannot be told is written down [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general on inquiry.max
  10:10:00 CR-1 questioning-approved approvedBy=7
  10:11:00 time passes
  -> 10:11:00 DET-12/CR-1 raised P3
  10:12:00 CR-1 contact-made kind=family notPossible=no_relative_known
  -> 10:12:00 DET-12/CR-1 over, waits for reset

story: the next thing anybody writes down is the call to the family [next heard is the return]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  10:00:00 CR-1 detention-decided decision=detained
  36:00:00 CR-1 contact-made kind=family
  -> 34:01:00 DET-12/CR-1 raised P3
  -> 36:00:00 DET-12/CR-1 over, waits for reset

story: a call in time is written down when it seemed too late [late signal]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  10:00:00 CR-1 detention-decided decision=detained
  34:01:00 time passes
  -> 34:01:00 DET-12/CR-1 raised P3
  20:00:00 CR-1 contact-made kind=family (heard 34:30:00)
  -> 34:01:00 DET-12/CR-1 over, waits for reset

story: the decision is written down late and the day is counted from it [late signal]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  10:00:00 CR-1 detention-decided decision=detained (heard 35:00:00)
  35:00:00 time passes
  -> 34:01:00 DET-12/CR-1 raised P3

story: nobody writes anything down and no device speaks [silent source]
  00:00:00 CR-1 booked in arrived 00:00:00 general
  10:00:00 CR-1 detention-decided decision=detained
  10:10:00 GW gone
  10:10:00 GW-2 gone
  48:00:00 time passes
  -> 34:01:00 DET-12/CR-1 raised P3
