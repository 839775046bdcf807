# COV-2: recording gaps.

rules: COV-2

story: raised by a gap longer than two seconds
  10:05:00 recording-gap camera=C-int from=10:00:00 to=10:00:02.1
  -> 10:05:00 COV-2/C-int raised P2

story: two seconds are no gap [exactly at]
  10:05:00 recording-gap camera=C-int from=10:00:00 to=10:00:02
