# COV-12: an escalation that reaches nobody.

rules: COV-12

story: raised when a step is broken
  10:05:00 escalation-tested step=centre-manager problem=no_channel
  -> 10:05:00 COV-12/small raised P2

story: within a day of the last test nothing is owed [just before]
  00:00:00 escalation-tested step=centre-manager
  23:59:59 time passes

story: mended [cleared]
  10:05:00 escalation-tested step=centre-manager problem=no_channel
  -> 10:05:00 COV-12/small raised P2
  10:10:00 escalation-tested step=centre-manager
  -> 10:08:00 COV-12/small supervisors told
  -> 10:10:00 COV-12/small returned, nobody acknowledged
