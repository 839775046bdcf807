# DOR-3: a sally port with both doors open.

rules: DOR-3

story: raised when the second opens [just before] [exactly at]
  10:00:00 door D-street closed
  10:00:00 door D-sally closed
  10:05:00 door D-street open
  10:05:09.999 time passes
  10:05:10 door D-sally open
  -> 10:05:10 DOR-3/Sally raised P1

story: the second door is heard a moment later [just after]
  23:00:00 door D-sally open
  23:04:00 door D-street closed
  23:05:00 door D-street open (heard 23:05:00.001)
  -> 23:05:00 DOR-3/Sally raised P1

story: one after the other is how it is meant [just before]
  10:00:00 door D-street closed
  10:00:00 door D-sally closed
  10:05:00 door D-street open
  10:05:09.999 door D-street closed
  10:05:10 door D-sally open
  10:30:00 time passes

story: one door closed, it waits for a reset [cleared]
  10:00:00 door D-street closed
  10:00:00 door D-sally closed
  10:05:00 door D-street open
  10:05:10 door D-sally open
  -> 10:05:10 DOR-3/Sally raised P1
  10:05:20 door D-street closed
  -> 10:05:20 DOR-3/Sally over, waits for reset

story: the gateway was busy and tells of the opening and the closing together [next heard is the return]
  10:00:00 door D-street closed
  10:05:00 door D-sally open
  10:05:10 door D-street open (heard 10:05:50)
  -> 10:05:10 DOR-3/Sally raised P1
  10:05:40 door D-street closed (heard 10:05:50)
  -> 10:05:40 DOR-3/Sally over, waits for reset

story: an older word that the street door is shut comes late [late signal]
  10:00:00 door D-sally open
  10:05:10 door D-street open
  -> 10:05:10 DOR-3/Sally raised P1
  10:05:00 door D-street closed (heard 10:05:20)

story: that the inner door stood open is heard of late, and the alarm is stamped with the second opening [late signal]
  10:05:10 door D-street open
  10:04:00 door D-sally open (heard 10:06:00)
  -> 10:05:10 DOR-3/Sally raised P1

rules: DOR-3 DOR-7

story: cannot be judged when a door cannot say, which DOR 7 says [silent source]
  10:00:00 controller D-sally online
  10:00:00 controller D-street online
  10:00:00 door D-street unknown
  10:00:10 door D-sally open
  10:00:30 time passes
  -> 10:00:30 DOR-7/D-street raised P2

story: a door that cannot say any more is not shut [silent source]
  10:00:00 controller D-street online
  10:00:00 door D-sally open
  10:05:10 door D-street open
  -> 10:05:10 DOR-3/Sally raised P1
  10:05:20 door D-street faulty
  10:05:50 time passes
  -> 10:05:50 DOR-7/D-street raised P2

rules: DOR-3 COV-8

story: the gateway goes while both stand open, which COV 8 says [silent source]
  10:00:00 door D-sally open
  10:05:10 door D-street open
  -> 10:05:10 DOR-3/Sally raised P1
  10:05:20 GW-2 gone
  10:05:35 time passes
  -> 10:05:35 COV-8/GW-2 raised P2
