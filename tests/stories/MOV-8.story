# MOV-8: stages skipped.

rules: MOV-8

story: raised when an interview begins before the search [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:05:00 MOV-8/CR-1 raised P2

story: in order
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:01:00 CR-1 stage-completed stage=safetySearch
  10:02:00 CR-1 stage-completed stage=informationCollection
  10:03:00 CR-1 risk-assessed risk=none
  10:05:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no

story: done meanwhile, it waits for a reset [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:05:00 MOV-8/CR-1 raised P2
  10:06:00 CR-1 stage-completed stage=safetySearch
  10:06:10 CR-1 stage-completed stage=informationCollection
  10:06:20 CR-1 risk-assessed risk=none
  -> 10:06:20 MOV-8/CR-1 over, waits for reset
