# COV-12: an escalation that reaches nobody.

rules: COV-12

story: raised when a test finds a step broken [just before] [exactly at]
  10:00:00 escalation-tested step=centre-manager
  10:04:59.999 time passes
  10:05:00 escalation-tested step=centre-manager problem=no_channel
  -> 10:05:00 COV-12/small raised P2

story: a step that nobody tests for a day is taken for dead [exactly at] [silent source]
  09:00:00 escalation-tested step=centre-manager
  33:00:00 time passes
  -> 33:00:00 COV-12/small raised P2

story: within a day of the last test nothing is owed [just before]
  00:00:00 escalation-tested step=centre-manager
  23:59:59.999 time passes

story: the day passed and nothing was heard at its end [just after]
  09:00:00 escalation-tested step=centre-manager
  33:00:00.001 time passes
  -> 33:00:00 COV-12/small raised P2

story: one step tested every morning does not stand for the other
  09:00:00 escalation-tested step=centre-manager
  09:00:00 escalation-tested step=duty-superintendent
  21:00:00 escalation-tested step=centre-manager
  33:00:00 time passes
  -> 33:00:00 COV-12/small raised P2

story: mended [cleared]
  10:05:00 escalation-tested step=centre-manager problem=no_channel
  -> 10:05:00 COV-12/small raised P2
  10:10:00 escalation-tested step=centre-manager
  -> 10:08:00 COV-12/small supervisors told
  -> 10:10:00 COV-12/small returned, nobody acknowledged

story: the next thing heard after a day and a half is the test [next heard is the return]
  09:00:00 escalation-tested step=centre-manager
  45:00:00 escalation-tested step=centre-manager
  -> 33:00:00 COV-12/small raised P2
  -> 33:03:00 COV-12/small supervisors told
  -> 45:00:00 COV-12/small returned, nobody acknowledged

story: a test that failed in the night is told in the morning [late signal]
  02:00:00 escalation-tested step=duty-superintendent
  03:00:00 escalation-tested step=duty-superintendent problem=nobody_on_it (heard 07:30:00)
  -> 03:00:00 COV-12/small raised P2
  07:30:00 time passes
  -> 03:03:00 COV-12/small supervisors told

story: an older good test that comes late mends nothing [late signal]
  03:00:00 escalation-tested step=duty-superintendent problem=nobody_on_it
  -> 03:00:00 COV-12/small raised P2
  02:59:00 escalation-tested step=duty-superintendent (heard 03:01:00)
