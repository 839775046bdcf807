# COV-9: the clock of a gateway.

rules: COV-9

story: raised when it is off by more than a second, louder over five [just before] [exactly at]
  10:00:00 clock-compared gateway=GW offset=20ms
  10:04:59.999 time passes
  10:05:00 clock-compared gateway=GW offset=1001ms
  -> 10:05:00 COV-9/GW raised P3
  10:09:59.999 time passes
  10:10:00 clock-compared gateway=GW offset=-5001ms
  -> 10:10:00 COV-9/GW worse P2

story: a second is within, and so are five of what is said quietly [exactly at]
  10:05:00 clock-compared gateway=GW offset=1s
  10:10:00 clock-compared gateway=GW offset=-1s
  10:15:00 clock-compared gateway=GW offset=5s
  -> 10:15:00 COV-9/GW raised P3

story: the comparison is heard a moment after it was made [just after]
  10:05:00 clock-compared gateway=GW-2 offset=3s (heard 10:05:00.001)
  -> 10:05:00 COV-9/GW-2 raised P3

story: right again [cleared]
  10:05:00 clock-compared gateway=GW offset=2s
  -> 10:05:00 COV-9/GW raised P3
  10:10:00 clock-compared gateway=GW offset=10ms
  -> 10:10:00 COV-9/GW returned, nobody acknowledged

story: both comparisons come when the line is back [next heard is the return]
  10:05:00 clock-compared gateway=GW offset=2s (heard 10:40:00)
  -> 10:05:00 COV-9/GW raised P3
  10:35:00 clock-compared gateway=GW offset=0ms (heard 10:40:00)
  -> 10:35:00 COV-9/GW returned, nobody acknowledged

story: an older comparison that comes late changes nothing [late signal]
  10:10:00 clock-compared gateway=GW offset=7s
  -> 10:10:00 COV-9/GW raised P2
  10:05:00 clock-compared gateway=GW offset=10ms (heard 10:11:00)

story: a comparison that is heard of late is stamped when it was made [late signal]
  10:10:00 clock-compared gateway=GW offset=7s (heard 10:12:00)
  -> 10:10:00 COV-9/GW raised P2

rules: COV-9 COV-8

story: a gateway that falls silent has not set its clock right [silent source]
  10:05:00 clock-compared gateway=GW offset=2s
  -> 10:05:00 COV-9/GW raised P3
  10:06:00 GW gone
  10:06:15 time passes
  -> 10:06:15 COV-8/GW raised P2
