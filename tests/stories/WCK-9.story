# WCK-9: somebody who must be woken was looked at without an answer written down.

rules: WCK-9

story: raised by a look without the answer [exactly at]
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

story: nothing a moment before the look [just before]
  00:30:00 CR-5 booked in arrived 00:30:00 general
  00:35:00 CR-5 observation-plan-set regime=intoxicated
  00:49:59.999 time passes
  00:50:00 19 looks at CR-5 moves
  -> 00:50:00 WCK-9/CR-5 raised P2

story: told a moment late it bears the time of the look [just after]
  00:30:00 CR-5 booked in arrived 00:30:00 general
  00:35:00 CR-5 observation-plan-set regime=intoxicated
  00:50:00 19 looks at CR-5 moves (heard 00:50:00.001)
  -> 00:50:00 WCK-9/CR-5 raised P2

story: half an hour is not lost when the next thing written is that they were woken [next heard is the return]
  00:30:00 CR-5 booked in arrived 00:30:00 general
  00:35:00 CR-5 observation-plan-set regime=intoxicated
  00:50:00 19 looks at CR-5 moves
  -> 00:50:00 WCK-9/CR-5 raised P2
  01:20:00 CR-5 welfare-checked seen=yes breathing=yes response=asleepRoused rousing=answersTouch by=19
  -> 00:53:00 WCK-9/CR-5 supervisors told
  -> 01:20:00 WCK-9/CR-5 returned, nobody acknowledged

story: nobody writes anything more and no device is heard: it stays [silent source]
  00:30:00 CR-5 booked in arrived 00:30:00 general
  00:35:00 CR-5 observation-plan-set regime=intoxicated
  00:50:00 19 looks at CR-5 moves
  -> 00:50:00 WCK-9/CR-5 raised P2
  00:51:00 GW gone
  00:51:00 GW-2 gone
  05:00:00 time passes
  -> 00:53:00 WCK-9/CR-5 supervisors told

story: a look without the answer that is written down late is stamped with the look [late signal]
  00:30:00 CR-5 booked in arrived 00:30:00 general
  00:35:00 CR-5 observation-plan-set regime=intoxicated
  00:50:00 19 looks at CR-5 moves (heard 01:10:00)
  -> 00:50:00 WCK-9/CR-5 raised P2
  01:10:00 time passes
  -> 00:53:00 WCK-9/CR-5 supervisors told
