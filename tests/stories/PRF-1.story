# PRF-1: nobody outside confirms the record.

rules: PRF-1

story: raised ten minutes after so many witnesses as are asked for last confirmed it together [just before] [exactly at]
  10:05:00 quorum-answers met=no lastAt=10:00:00
  10:09:59.999 time passes
  10:10:00 time passes
  -> 10:10:00 PRF-1/small raised P2

story: they answer again [cleared]
  10:05:00 quorum-answers met=no lastAt=10:00:00
  10:10:00 time passes
  -> 10:10:00 PRF-1/small raised P2
  10:12:00 quorum-answers met=yes lastAt=10:12:00
  -> 10:12:00 PRF-1/small returned, nobody acknowledged

story: one witness of three that is silent for a day is told, although the others confirm [exactly at] [silent source]
  09:10:00 witness-answers witness=ombudsman answers=no lastAt=09:00:00
  32:59:59.999 time passes
  33:00:00 time passes
  -> 33:00:00 PRF-1/small raised P3

story: the one that was silent first counts, and both must answer
  09:10:00 witness-answers witness=ombudsman answers=no lastAt=09:00:00
  12:10:00 witness-answers witness=procuratorate answers=no lastAt=12:00:00
  33:00:00 time passes
  -> 33:00:00 PRF-1/small raised P3
  34:00:00 witness-answers witness=ombudsman answers=yes lastAt=34:00:00
  -> 34:00:00 PRF-1/small returned, nobody acknowledged
  36:00:00 time passes
  -> 36:00:00 PRF-1/small raised P3

story: within ten minutes nothing is owed, and nothing was heard at their end [just after]
  10:05:00 quorum-answers met=no lastAt=10:00:00
  10:10:00.001 time passes
  -> 10:10:00 PRF-1/small raised P2

story: what is heard of late and is older changes nothing [late signal]
  10:05:00 quorum-answers met=yes lastAt=10:05:00
  10:04:00 quorum-answers met=no lastAt=09:50:00 (heard 10:06:00)
  10:30:00 time passes

story: the next thing heard is that they answer [next heard is the return]
  10:05:00 quorum-answers met=no lastAt=10:00:00
  10:12:30 quorum-answers met=yes lastAt=10:12:30
  -> 10:10:00 PRF-1/small raised P2
  -> 10:12:30 PRF-1/small returned, nobody acknowledged
