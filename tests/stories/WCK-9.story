# WCK-9: somebody who must be woken was looked at without an answer written down.

rules: WCK-9

story: raised by a look without the answer
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 observation-plan-set regime=intoxicated
  10:20:00 21 looks at CR-1 talks
  -> 10:20:00 WCK-9/CR-1 raised P2

story: a look with the answer ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 observation-plan-set regime=intoxicated
  10:20:00 21 looks at CR-1 talks
  -> 10:20:00 WCK-9/CR-1 raised P2
  10:21:00 CR-1 welfare-checked seen=yes breathing=yes response=asleepRoused rousing=answersVoice by=21
  -> 10:21:00 WCK-9/CR-1 returned, nobody acknowledged

story: a look before the plan owes nothing
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:04:00 21 looks at CR-1 talks
  10:05:00 CR-1 observation-plan-set regime=intoxicated
  10:06:00 time passes
