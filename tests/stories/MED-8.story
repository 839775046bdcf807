# MED-8: no health screening.

rules: MED-8

story: raised a quarter of an hour after arrival [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:14:59.999 time passes
  10:15:00 time passes
  -> 10:15:00 MED-8/CR-1 raised P2

story: counts from the arrival, not from the keyboard
  10:20:00 CR-1 booked in arrived 10:00:00 general
  -> 10:15:00 MED-8/CR-1 raised P2
  -> 10:18:00 MED-8/CR-1 supervisors told

story: the assessment ends it, and it waits for a reset [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:15:00 time passes
  -> 10:15:00 MED-8/CR-1 raised P2
  10:16:00 CR-1 risk-assessed risk=none
  -> 10:16:00 MED-8/CR-1 over, waits for reset

story: is not lost when the next thing heard is the assessment [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:40:00 CR-1 risk-assessed risk=none
  -> 10:15:00 MED-8/CR-1 raised P2
  -> 10:18:00 MED-8/CR-1 supervisors told
  -> 10:40:00 MED-8/CR-1 over, waits for reset

story: told a moment late it bears the fifteenth minute [just after]
  08:10:00 CR-3 booked in arrived 08:10:00 intermittent woman
  08:24:59.999 time passes
  08:25:00.001 time passes
  -> 08:25:00 MED-8/CR-3 raised P2

story: nobody writes anything and no device is heard: it is raised and stays [silent source]
  08:10:00 CR-3 booked in arrived 08:10:00 intermittent woman
  08:11:00 GW gone
  08:11:00 GW-2 gone
  12:00:00 time passes
  -> 08:25:00 MED-8/CR-3 raised P2
  -> 08:28:00 MED-8/CR-3 supervisors told

story: a booking that reaches the centre half an hour late is stamped when the screening was due [late signal]
  08:10:00 CR-3 booked in arrived 08:10:00 intermittent woman (heard 08:40:00)
  08:40:00 time passes
  -> 08:25:00 MED-8/CR-3 raised P2
  -> 08:28:00 MED-8/CR-3 supervisors told
