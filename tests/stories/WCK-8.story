# WCK-8: a look written down late.

rules: WCK-8

story: raised when more than ten minutes lie between [just after]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:20:00 21 looks at CR-1 talks (heard 10:30:01)

story: ten minutes are still in time [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:20:00 21 looks at CR-1 talks (heard 10:30:00)

story: a look written down in time ends it, and it waits for a reset [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:20:00 21 looks at CR-1 talks (heard 10:40:00)
  10:50:00 21 looks at CR-1 talks
  -> 10:40:00 WCK-8/CR-1 raised P4
  -> 10:50:00 WCK-8/CR-1 over, waits for reset
