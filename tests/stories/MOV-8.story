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

story: nothing a moment before the interview begins [just before]
  11:00:00 CR-2 booked in arrived 11:00:00 general
  11:05:00 CR-2 stage-completed stage=safetySearch
  11:19:59.999 time passes
  11:20:00 CR-2 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 11:20:00 MOV-8/CR-2 raised P2

story: told a moment late it bears the beginning of the interview [just after]
  11:00:00 CR-2 booked in arrived 11:00:00 general
  11:05:00 CR-2 stage-completed stage=safetySearch
  11:20:00 CR-2 interview-began officers=19,21 recorded=yes adultPresent=no (heard 11:20:00.001)
  -> 11:20:00 MOV-8/CR-2 raised P2

story: an hour of questions without a screening is not lost when the interview ends [next heard is the return]
  11:00:00 CR-2 booked in arrived 11:00:00 general
  11:05:00 CR-2 stage-completed stage=safetySearch
  11:20:00 CR-2 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 11:20:00 MOV-8/CR-2 raised P2
  12:20:00 CR-2 interview-ended
  -> 11:23:00 MOV-8/CR-2 supervisors told
  -> 12:20:00 MOV-8/CR-2 over, waits for reset

story: nothing more is written and no device is heard: it stays [silent source]
  11:00:00 CR-2 booked in arrived 11:00:00 general
  11:05:00 CR-2 stage-completed stage=safetySearch
  11:20:00 CR-2 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 11:20:00 MOV-8/CR-2 raised P2
  11:21:00 GW gone
  11:21:00 GW-2 gone
  15:00:00 time passes
  -> 11:23:00 MOV-8/CR-2 supervisors told

story: the stages were done in time and written down late: what was said stands, and it is over [late signal]
  11:00:00 CR-2 booked in arrived 11:00:00 general
  11:05:00 CR-2 stage-completed stage=safetySearch
  11:20:00 CR-2 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 11:20:00 MOV-8/CR-2 raised P2
  11:30:00 time passes
  -> 11:23:00 MOV-8/CR-2 supervisors told
  11:10:00 CR-2 stage-completed stage=informationCollection (heard 11:30:00)
  11:15:00 CR-2 risk-assessed risk=none (heard 11:30:00)
  -> 11:23:00 MOV-8/CR-2 over, waits for reset

story: an interview that is written down late is stamped with its beginning [late signal]
  11:00:00 CR-2 booked in arrived 11:00:00 general
  11:05:00 CR-2 stage-completed stage=safetySearch
  11:20:00 CR-2 interview-began officers=19,21 recorded=yes adultPresent=no (heard 12:00:00)
  -> 11:20:00 MOV-8/CR-2 raised P2
  12:00:00 time passes
  -> 11:23:00 MOV-8/CR-2 supervisors told
