# WCK-8: a look written down late.

rules: WCK-8

story: raised when more than ten minutes lie between [just after] [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:20:00 21 looks at CR-1 talks (heard 10:30:01)
  10:31:00 time passes
  -> 10:30:01 WCK-8/CR-1 raised P4

story: ten minutes are still in time [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:20:00 21 looks at CR-1 talks (heard 10:30:00)
  10:31:00 time passes

story: a look written down in time ends it, and it waits for a reset [cleared] [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:20:00 21 looks at CR-1 talks (heard 10:40:00)
  10:50:00 21 looks at CR-1 talks
  -> 10:40:00 WCK-8/CR-1 raised P4
  -> 10:50:00 WCK-8/CR-1 over, waits for reset

story: a moment less than ten minutes is in time [just before]
  18:00:00 CR-1 booked in arrived 18:00:00 intermittent
  18:20:00 19 looks at CR-1 talks (heard 18:29:59.999)
  18:40:00 time passes

story: a moment more than ten minutes is late, and it bears the time of writing [just after]
  18:00:00 CR-1 booked in arrived 18:00:00 intermittent
  18:20:00 19 looks at CR-1 talks (heard 18:30:00.001)
  18:31:00 time passes
  -> 18:30:00.001 WCK-8/CR-1 raised P4

story: nobody writes anything more and no device is heard: it stays [silent source]
  18:00:00 CR-1 booked in arrived 18:00:00 intermittent
  18:20:00 19 looks at CR-1 talks (heard 18:45:00)
  18:45:00 time passes
  -> 18:45:00 WCK-8/CR-1 raised P4
  18:46:00 GW gone
  18:46:00 GW-2 gone
  21:00:00 time passes
