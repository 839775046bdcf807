# PRS-1: nobody is with a person who must not be alone.

rules: PRS-1

story: Raised when the officer has been gone for thirty seconds and critical after two minutes [just before] [exactly at] [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 19 in Corridor
  10:05:29.999 time passes
  10:05:30 time passes
  -> 10:05:30 PRS-1/CR-1 raised P2
  10:06:59.999 time passes
  10:07:00 time passes
  -> 10:07:00 PRS-1/CR-1 worse P1
  10:07:30 19 in Interview-1
  -> 10:07:30 PRS-1/CR-1 19 came
  -> 10:07:30 PRS-1/CR-1 over, waits for reset
  10:07:50 19 acknowledges PRS-1/CR-1
  -> 10:07:50 PRS-1/CR-1 acknowledged
  10:08:10 19 resolves PRS-1/CR-1
  -> 10:08:10 PRS-1/CR-1 resolved
  10:08:10 21 verifies PRS-1/CR-1
  -> 10:08:10 PRS-1/CR-1 verified
  10:08:10 19 resets PRS-1/CR-1
  -> 10:08:10 PRS-1/CR-1 reset

story: Is not lost when the next thing heard is the officer coming back [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 19 in Corridor
  10:15:00 19 in Interview-1
  -> 10:05:30 PRS-1/CR-1 raised P2
  -> 10:07:00 PRS-1/CR-1 worse P1
  -> 10:08:00 PRS-1/CR-1 supervisors told
  -> 10:15:00 PRS-1/CR-1 19 came
  -> 10:15:00 PRS-1/CR-1 over, waits for reset

story: Is never raised when the officer is back in time
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 19 in Corridor
  10:05:29 19 in Interview-1
  10:30:00 time passes

story: Counts anew from the second time somebody is left alone [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 19 in Corridor
  10:05:30 time passes
  -> 10:05:30 PRS-1/CR-1 raised P2
  10:05:40 19 in Interview-1
  -> 10:05:40 PRS-1/CR-1 19 came
  -> 10:05:40 PRS-1/CR-1 over, waits for reset
  10:06:00 19 in Corridor
  10:06:29.999 time passes
  10:06:30 time passes
  -> 10:06:30 PRS-1/CR-1 raised P2

story: Calls again when it becomes critical after it was acknowledged
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 19 in Corridor
  10:05:30 time passes
  -> 10:05:30 PRS-1/CR-1 raised P2
  10:05:50 21 acknowledges PRS-1/CR-1
  -> 10:05:50 PRS-1/CR-1 acknowledged
  10:07:00 time passes
  -> 10:07:00 PRS-1/CR-1 worse P1

story: Needs only one of two officers
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:00:06 21 in Interview-1
  10:05:00 19 in Corridor
  10:30:00 time passes
  10:30:00 21 in Corridor
  10:30:30 time passes
  -> 10:30:30 PRS-1/CR-1 raised P2

story: Does not take an officer whose band is lost or weak for help [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:00 19 lost
  10:05:30 time passes
  -> 10:05:30 PRS-1/CR-1 raised P2
  10:05:40 21 weak in Interview-1
  10:05:50 time passes

story: Leaves waiting rooms to the checks
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 wb-1 in Waiting-1
  10:50:00 time passes

story: Allows fifteen seconds in a corridor and a minute elsewhere
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 wb-1 in Corridor
  10:00:14.999 time passes
  10:00:15 time passes
  -> 10:00:15 PRS-1/CR-1 raised P2
  10:00:20 wb-1 in Search
  -> 10:00:20 PRS-1/CR-1 over, waits for reset
  10:01:19.999 time passes
  10:01:20 time passes
  -> 10:01:20 PRS-1/CR-1 raised P2

story: Counts from when the band was put on and not from where it lay before
  09:00:00 wb-1 in Interview-1
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:10 CR-1 wears wb-1
  10:00:39.999 time passes
  10:00:40 time passes
  -> 10:00:40 PRS-1/CR-1 raised P2

story: Ends with the release and stays until reset
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:35 time passes
  -> 10:00:35 PRS-1/CR-1 raised P2
  10:01:00 CR-1 released
  -> 10:01:00 PRS-1/CR-1 over, waits for reset
  10:01:10 19 acknowledges PRS-1/CR-1
  -> 10:01:10 PRS-1/CR-1 acknowledged

rules: PRS-1 COV-5

story: Is not taken back when the readers fall silent which COV 5 says [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:35 time passes
  -> 10:00:35 PRS-1/CR-1 raised P2
  10:00:40 wb-1 degraded
  10:01:10 time passes
  -> 10:01:10 COV-5/CR-1 raised P2

rules: PRS-1 MOV-2 COV-5

story: Says MOV 2 when the band itself is lost
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:00:50 wb-1 lost
  10:01:05 time passes
  -> 10:01:05 MOV-2/CR-1 raised P2

rules: PRS-1

story: Counts an officer who left earlier than heard from when they left [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:05:25 time passes
  10:05:00 19 in Corridor (heard 10:05:40)
  10:05:40 time passes
  -> 10:05:30 PRS-1/CR-1 raised P2

story: Told a moment late it bears the thirtieth second [just after]
  16:00:00 CR-5 booked in arrived 16:00:00 constant woman
  16:00:00 CR-5 wears wb-2
  16:00:05 wb-2 in Interview-1
  16:00:05 19 in Interview-1
  16:30:00 19 in Desk
  16:30:29.999 time passes
  16:30:30.001 time passes
  -> 16:30:30 PRS-1/CR-5 raised P2
