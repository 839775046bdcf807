# MED-2: slow breathing.

rules: MED-2

story: critical below ten a minute for a minute [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=9 period=10s
  10:05:59.999 time passes
  10:06:00 time passes
  -> 10:06:00 MED-2/Waiting-1 raised P1

story: high below twelve
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=11 period=10s
  10:06:00 time passes
  -> 10:06:00 MED-2/Waiting-1 raised P2

story: twelve is in the range
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=12 period=10s
  10:30:00 time passes

story: becomes critical when it slows further
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=11 period=10s
  10:06:00 time passes
  -> 10:06:00 MED-2/Waiting-1 raised P2
  10:06:10 measured zone=Waiting-1 quantity=breathing value=8 period=10s
  10:07:10 time passes
  -> 10:07:10 MED-2/Waiting-1 worse P1

story: over when it is faster [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=breathing value=9 period=10s
  10:06:00 time passes
  -> 10:06:00 MED-2/Waiting-1 raised P1
  10:06:10 measured zone=Waiting-1 quantity=breathing value=15 period=10s
  -> 10:06:10 MED-2/Waiting-1 over, waits for reset

story: told a moment late it bears the end of the minute [just after]
  14:00:00 CR-4 booked in arrived 14:00:00 general woman
  14:00:00 CR-4 wears wb-2
  14:00:05 wb-2 in Waiting-2
  14:20:00 measured zone=Waiting-2 quantity=breathing value=11 period=10s
  14:20:59.999 time passes
  14:21:00.001 time passes
  -> 14:21:00 MED-2/Waiting-2 raised P2

story: five silent minutes of slow breathing are not lost when the next thing heard is faster breathing [next heard is the return]
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=breathing value=8 period=10s
  11:45:00 measured zone=Waiting-1 quantity=breathing value=15 period=10s
  -> 11:41:00 MED-2/Waiting-1 raised P1
  -> 11:42:00 MED-2/Waiting-1 supervisors told
  -> 11:45:00 MED-2/Waiting-1 over, waits for reset

story: slow breathing that was heard of late is stamped when its minute was full [late signal]
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=breathing value=9 period=10s (heard 11:42:30)
  11:42:30 time passes
  -> 11:41:00 MED-2/Waiting-1 raised P1
  -> 11:42:00 MED-2/Waiting-1 supervisors told

story: is not over when the breathing stops altogether
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=breathing value=9 period=10s
  11:41:00 time passes
  -> 11:41:00 MED-2/Waiting-1 raised P1
  11:41:10 measured zone=Waiting-1 quantity=breathing value=0 period=10s
  11:41:20 measured zone=Waiting-1 quantity=breathing value=14 period=10s
  -> 11:41:20 MED-2/Waiting-1 over, waits for reset

rules: MED-1 MED-2

story: breathing that stops and starts again and again is slow breathing
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=breathing value=9 period=20s
  11:40:20 measured zone=Waiting-1 quantity=breathing value=0 period=20s
  11:40:40 measured zone=Waiting-1 quantity=breathing value=8 period=20s
  11:41:00 measured zone=Waiting-1 quantity=breathing value=0 period=20s
  -> 11:41:00 MED-2/Waiting-1 raised P1
  11:41:20 measured zone=Waiting-1 quantity=breathing value=9 period=20s

rules: MED-2 COV-7

story: the radar falls silent while breathing is slow: nothing is taken back, and COV-7 says it is blind [silent source]
  11:30:00 CR-2 booked in arrived 11:30:00 general
  11:30:00 CR-2 wears wb-3
  11:30:05 wb-3 in Waiting-1
  11:40:00 measured zone=Waiting-1 quantity=breathing value=11 period=1min
  11:41:00 time passes
  -> 11:41:00 MED-2/Waiting-1 raised P2
  11:41:10 measured zone=Waiting-1 quantity=breathing value=unknown period=1min
  11:43:00 time passes
  -> 11:42:00 COV-7/Waiting-1 raised P2
