# DOR-2: a door stands open longer than it may.

rules: DOR-2

story: Raised when it has stood open as long as it may [just before] [exactly at] [cleared]
  10:01:00 door D-int open
  10:01:59.999 time passes
  10:02:00 time passes
  -> 10:02:00 DOR-2/D-int raised P3
  10:02:10 door D-int closed
  -> 10:02:10 DOR-2/D-int returned, nobody acknowledged
  10:02:20 door D-int open
  10:03:20 time passes
  -> 10:03:20 DOR-2/D-int raised P3

story: Is high at the edge of the area and at a waiting room
  10:01:00 door D-out open
  10:01:00 door D-wait open
  10:02:00 time passes
  -> 10:02:00 DOR-2/D-out raised P2
  -> 10:02:00 DOR-2/D-wait raised P2

story: Is not lost when the next thing heard is the closing [next heard is the return]
  10:01:00 door D-int open
  10:05:00 door D-int closed
  -> 10:02:00 DOR-2/D-int raised P3
  -> 10:05:00 DOR-2/D-int returned, nobody acknowledged

story: Is not ended by an old closing that arrives after a newer word that it is open [late signal]
  10:01:00 door D-int open
  10:01:40 door D-int open
  10:01:20 door D-int closed (heard 10:01:50)
  10:02:00 time passes
  -> 10:02:00 DOR-2/D-int raised P3

story: Closing in time raises nothing [just before]
  10:01:00 door D-int open
  10:01:59 door D-int closed
  10:30:00 time passes

story: Is counted from the opening and not from what the controller says later
  10:01:00 door D-int open
  10:01:50 door D-int held
  10:02:00 time passes
  -> 10:02:00 DOR-2/D-int raised P3

story: Is stamped when due although heard of late [late signal]
  10:01:00 door D-int open (heard 10:03:00)
  10:03:00 time passes
  -> 10:02:00 DOR-2/D-int raised P3

rules: DOR-2 DOR-7

story: Is not taken back when the door is no longer known which DOR 7 says [silent source]
  10:00:00 controller D-int online
  10:01:00 door D-int open
  10:02:00 time passes
  -> 10:02:00 DOR-2/D-int raised P3
  10:02:10 door D-int unknown
  10:02:40 time passes
  -> 10:02:40 DOR-7/D-int raised P2

rules: DOR-2 COV-8

story: Is not taken back while the gateway is gone which COV 8 says [silent source]
  10:01:00 door D-int open
  10:02:00 time passes
  -> 10:02:00 DOR-2/D-int raised P3
  10:02:10 GW gone
  10:02:25 time passes
  -> 10:02:25 COV-8/GW raised P2

rules: DOR-2

story: nothing was heard at the end of its minute [just after]
  19:41:00 door D-wait open
  19:42:00.001 time passes
  -> 19:42:00 DOR-2/D-wait raised P2

story: shut a millisecond before its minute is over [just before]
  19:41:00 door D-wait open
  19:41:59.999 door D-wait closed
  20:41:00 time passes
