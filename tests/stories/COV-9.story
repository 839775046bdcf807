# COV-9: the clock of a gateway.

rules: COV-9

story: raised when it is off by more than a second, louder over five
  10:05:00 clock-compared gateway=GW offset=1500ms
  -> 10:05:00 COV-9/GW raised P3
  10:10:00 clock-compared gateway=GW offset=-6s
  -> 10:10:00 COV-9/GW worse P2

story: a second is within [exactly at]
  10:05:00 clock-compared gateway=GW offset=1s

story: right again [cleared]
  10:05:00 clock-compared gateway=GW offset=2s
  -> 10:05:00 COV-9/GW raised P3
  10:10:00 clock-compared gateway=GW offset=10ms
  -> 10:10:00 COV-9/GW returned, nobody acknowledged
