# DOR-3: a sally port with both doors open.

rules: DOR-3

story: raised when the second opens [exactly at]
  10:00:00 door D-street closed
  10:00:00 door D-sally closed
  10:05:00 door D-street open
  10:05:10 door D-sally open
  -> 10:05:10 DOR-3/Sally raised P1

story: one door closed, it waits for a reset [cleared]
  10:00:00 door D-street closed
  10:00:00 door D-sally closed
  10:05:00 door D-street open
  10:05:10 door D-sally open
  -> 10:05:10 DOR-3/Sally raised P1
  10:05:20 door D-street closed
  -> 10:05:20 DOR-3/Sally over, waits for reset

story: cannot be judged when a door cannot say [silent source]
  10:00:00 door D-street closed
  10:05:10 door D-sally open
  10:06:00 time passes
