# INT-1 and INT-2: what happens when people acknowledge and nobody comes, and when they keep an alarm from ringing.

rules: DOR-2 INT-2

story: An acknowledged P2 to which nobody comes asks again after three minutes and supervisors are told at once
  10:00:00 door D-int open
  10:01:00 time passes
  -> 10:01:00 DOR-2/D-int raised P2
