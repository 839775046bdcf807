# PRF-2: the record is not the one that was signed.

rules: PRF-2

story: raised when a witness holds another record [just before] [exactly at]
  10:04:59.999 time passes
  10:05:00 record-disputed by=ombudsman disputed=yes size=1200
  -> 10:05:00 PRF-2/small raised P1

story: over when nobody disputes it any more, and still there until somebody has looked [cleared]
  10:05:00 record-disputed by=ombudsman disputed=yes size=1200
  -> 10:05:00 PRF-2/small raised P1
  10:05:30 record-disputed by=ombudsman disputed=no size=1200
  -> 10:05:30 PRF-2/small over, waits for reset

story: while one of two disputes it, it is not over, also when that one says nothing more [silent source]
  10:05:00 record-disputed by=ombudsman disputed=yes size=1200
  -> 10:05:00 PRF-2/small raised P1
  10:05:10 record-disputed by=log disputed=yes size=1200
  10:05:30 record-disputed by=ombudsman disputed=no size=1200
  10:05:50 time passes

story: it is heard of late and rings when it is heard [late signal]
  10:05:00 record-disputed by=log disputed=yes size=7 (heard 10:05:40)
  -> 10:05:00 PRF-2/small raised P1

story: the next thing heard is that it is over [next heard is the return] [just after]
  10:05:00 record-disputed by=log disputed=yes size=7
  -> 10:05:00 PRF-2/small raised P1
  10:05:00.001 record-disputed by=log disputed=no size=7
  -> 10:05:00.001 PRF-2/small over, waits for reset
