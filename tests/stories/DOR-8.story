# DOR-8: a waiting room opened at night.

rules: DOR-8

story: raised when nothing is written down within five minutes [just before] [exactly at]
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  22:31:00 door D-wait closed
  23:00:00 door D-wait open
  23:00:20 door D-wait closed
  23:04:59.999 time passes
  23:05:00 time passes
  -> 23:05:00 DOR-8/D-wait raised P3

story: a look is a reason
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  22:31:00 door D-wait closed
  23:00:00 door D-wait open
  23:00:20 door D-wait closed
  23:01:00 21 looks at CR-1 talks
  23:30:00 time passes

story: by day doors open
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Waiting-1
  10:05:00 door D-wait open
  10:30:00 time passes
