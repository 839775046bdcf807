# DET-4: reviews of detention: six hours after it was authorised and then every nine. Half an hour before it is said quietly.

rules: DET-4

story: no review is owed where the pack has none
  10:00:00 CR-1 booked in arrived 10:00:00 general
  20:00:00 time passes

pack: pace-code-c

story: said half an hour before and loudly when it was missed [just before] [exactly at]
  09:30:00 CR-1 booked in arrived 09:00:00 general on detention.basic
  10:00:00 CR-1 detention-authorised
  15:30:59.999 time passes
  15:31:00 time passes
  -> 15:31:00 DET-4/CR-1 raised P3
  16:00:59.999 time passes
  16:01:00 time passes
  -> 16:01:00 DET-4/CR-1 worse P2

story: nothing was heard when it was missed [just after]
  09:30:00 CR-1 booked in arrived 09:00:00 general on detention.basic
  10:00:00 CR-1 detention-authorised
  16:01:00.001 time passes
  -> 15:31:00 DET-4/CR-1 raised P3
  -> 16:01:00 DET-4/CR-1 worse P2

story: reviewed in time it is over without a reset, and the next is due nine hours later [cleared]
  09:30:00 CR-1 booked in arrived 09:00:00 general on detention.basic
  10:00:00 CR-1 detention-authorised
  15:31:00 time passes
  -> 15:31:00 DET-4/CR-1 raised P3
  15:40:00 CR-1 review-done reviewedBy=30 outcome=continue
  -> 15:40:00 DET-4/CR-1 returned, nobody acknowledged
  15:41:00 19 acknowledges DET-4/CR-1
  -> 15:41:00 DET-4/CR-1 acknowledged and over
  24:10:59.999 time passes
  24:11:00 time passes
  -> 24:11:00 DET-4/CR-1 raised P3

story: a late review does not put off the next one
  09:30:00 CR-1 booked in arrived 09:00:00 general on detention.basic
  10:00:00 CR-1 detention-authorised
  16:30:00 CR-1 review-done reviewedBy=30 outcome=continue
  -> 15:31:00 DET-4/CR-1 raised P3
  -> 16:01:00 DET-4/CR-1 worse P2
  -> 16:04:00 DET-4/CR-1 supervisors told
  -> 16:30:00 DET-4/CR-1 over, waits for reset
  24:30:59.999 time passes
  24:31:00 time passes
  -> 24:31:00 DET-4/CR-1 raised P3

story: the next thing anybody writes down is the review [next heard is the return]
  09:30:00 CR-1 booked in arrived 09:00:00 general on detention.basic
  10:00:00 CR-1 detention-authorised
  15:55:00 CR-1 review-done reviewedBy=30 outcome=continue
  -> 15:31:00 DET-4/CR-1 raised P3
  -> 15:55:00 DET-4/CR-1 returned, nobody acknowledged

story: a review in time is written down after it seemed missed [late signal]
  09:30:00 CR-1 booked in arrived 09:00:00 general on detention.basic
  10:00:00 CR-1 detention-authorised
  16:01:00 time passes
  -> 15:31:00 DET-4/CR-1 raised P3
  -> 16:01:00 DET-4/CR-1 worse P2
  15:50:00 CR-1 review-done reviewedBy=30 outcome=continue (heard 16:03:00)
  -> 16:01:00 DET-4/CR-1 over, waits for reset

story: the authorisation is written down late and the review is counted from it [late signal]
  09:30:00 CR-1 booked in arrived 09:00:00 general on detention.basic
  10:00:00 CR-1 detention-authorised (heard 15:50:00)
  15:50:00 time passes
  -> 15:31:00 DET-4/CR-1 raised P3

story: nobody writes anything down and no device speaks [silent source]
  09:30:00 CR-1 booked in arrived 09:00:00 general on detention.basic
  10:00:00 CR-1 detention-authorised
  10:10:00 GW gone
  10:10:00 GW-2 gone
  22:00:00 time passes
  -> 15:31:00 DET-4/CR-1 raised P3
  -> 16:01:00 DET-4/CR-1 worse P2
  -> 16:04:00 DET-4/CR-1 supervisors told
