# COV-2: recording gaps.

rules: COV-2

without [cleared]: what was not recorded stays missing; nothing that is found later brings it back.
without [next heard is the return]: what was not recorded stays missing, so that there is no return.

story: raised when the index shows a gap longer than two seconds [just before] [exactly at]
  10:00:00 time passes
  10:04:59.999 time passes
  10:05:00 recording-gap camera=C-int from=10:00:00 to=10:00:02.001
  -> 10:05:00 COV-2/C-int raised P2
  -> 10:05:00 COV-2/C-int over, waits for reset

story: two seconds are no gap [exactly at]
  10:05:00 recording-gap camera=C-int from=10:00:00 to=10:00:02

story: the index is heard a moment after it was read [just after]
  10:05:00 recording-gap camera=C-int from=10:00:00 to=10:03:00 (heard 10:05:00.001)
  -> 10:05:00 COV-2/C-int raised P2
  -> 10:05:00 COV-2/C-int over, waits for reset

story: a gap found in the night is told in the morning [late signal]
  02:40:00 recording-gap camera=C-int from=02:00:00 to=02:31:00 (heard 07:10:00)
  -> 02:40:00 COV-2/C-int raised P2
  -> 02:40:00 COV-2/C-int over, waits for reset
  07:10:00 time passes
  -> 02:43:00 COV-2/C-int supervisors told

story: a recorder that falls silent takes nothing back [silent source]
  10:05:00 recording-gap camera=C-int from=10:00:00 to=10:00:40
  -> 10:05:00 COV-2/C-int raised P2
  -> 10:05:00 COV-2/C-int over, waits for reset
  10:05:30 19 acknowledges COV-2/C-int
  -> 10:05:30 COV-2/C-int acknowledged
  10:06:00 camera C-int lost
  10:07:00 GW gone
  12:00:00 time passes

story: put away, it does not come back by itself, and the next gap rings anew [twice]
  10:05:00 recording-gap camera=C-int from=10:00:00 to=10:00:40
  -> 10:05:00 COV-2/C-int raised P2
  -> 10:05:00 COV-2/C-int over, waits for reset
  10:06:00 19 acknowledges COV-2/C-int
  -> 10:06:00 COV-2/C-int acknowledged
  10:06:00 19 resolves COV-2/C-int
  -> 10:06:00 COV-2/C-int resolved
  10:07:00 19 resets COV-2/C-int
  -> 10:07:00 COV-2/C-int reset
  10:08:00 recording-gap camera=C-int from=10:00:00 to=10:00:40
  10:20:00 recording-gap camera=C-int from=10:10:00 to=10:11:00
  -> 10:20:00 COV-2/C-int raised P2
  -> 10:20:00 COV-2/C-int over, waits for reset
