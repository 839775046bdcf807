# PRS-2: too few officers in an interview.

rules: PRS-2

story: raised a minute after the second officer left [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:00:05 21 in Interview-1
  10:00:10 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:10:00 21 in Corridor
  10:10:59.999 time passes
  10:11:00 time passes
  -> 10:11:00 PRS-2/CR-1 raised P2

story: critical when it is not recorded
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:00:05 21 in Interview-1
  10:00:10 CR-1 interview-began room=Interview-1 officers=19,21 recorded=no adultPresent=no
  10:10:00 21 in Corridor
  10:11:00 time passes
  -> 10:11:00 PRS-2/CR-1 raised P1

story: becomes critical when the recording stops meanwhile
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:00:05 21 in Interview-1
  10:00:10 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:10:00 21 in Corridor
  10:11:00 time passes
  -> 10:11:00 PRS-2/CR-1 raised P2
  10:12:00 CR-1 interview-recording-changed recorded=unknown
  -> 10:12:00 PRS-2/CR-1 worse P1

story: is not lost when the next thing heard is the officer coming back [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:00:05 21 in Interview-1
  10:00:10 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:10:00 21 in Corridor
  10:15:00 21 in Interview-1
  -> 10:11:00 PRS-2/CR-1 raised P2
  -> 10:14:00 PRS-2/CR-1 supervisors told
  -> 10:15:00 PRS-2/CR-1 19 came
  -> 10:15:00 PRS-2/CR-1 over, waits for reset

story: a pause is no interview
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:00:05 21 in Interview-1
  10:00:10 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:10:00 CR-1 interview-paused
  10:10:05 21 in Corridor
  10:30:00 time passes

story: cannot be judged while the readers are silent
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:05 19 in Interview-1
  10:00:05 21 in Interview-1
  10:00:10 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:09:00 wb-1 degraded
  10:10:00 21 in Corridor
  10:20:00 time passes

story: told a moment late it bears the end of the minute [just after]
  20:00:00 CR-5 booked in arrived 20:00:00 general
  20:00:00 CR-5 wears wb-3
  20:00:05 wb-3 in Interview-1
  20:00:05 19 in Interview-1
  20:00:05 21 in Interview-1
  20:01:00 CR-5 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  20:40:00 19 in Desk
  20:40:59.999 time passes
  20:41:00.001 time passes
  -> 20:41:00 PRS-2/CR-5 raised P2

story: the second officer comes back, and it waits for a reset [cleared]
  20:00:00 CR-5 booked in arrived 20:00:00 general
  20:00:00 CR-5 wears wb-3
  20:00:05 wb-3 in Interview-1
  20:00:05 19 in Interview-1
  20:00:05 21 in Interview-1
  20:01:00 CR-5 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  20:40:00 19 in Desk
  20:41:00 time passes
  -> 20:41:00 PRS-2/CR-5 raised P2
  20:41:30 19 in Interview-1
  -> 20:41:30 PRS-2/CR-5 19 came
  -> 20:41:30 PRS-2/CR-5 over, waits for reset

story: is not over when the last officer leaves as well
  20:00:00 CR-5 booked in arrived 20:00:00 general
  20:00:00 CR-5 wears wb-3
  20:00:05 wb-3 in Interview-1
  20:00:05 19 in Interview-1
  20:00:05 21 in Interview-1
  20:01:00 CR-5 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  20:40:00 19 in Desk
  20:41:00 time passes
  -> 20:41:00 PRS-2/CR-5 raised P2
  20:41:30 21 in Corridor
  20:43:00 time passes

story: an officer who was heard leaving late counts from when they left [late signal]
  20:00:00 CR-5 booked in arrived 20:00:00 general
  20:00:00 CR-5 wears wb-3
  20:00:05 wb-3 in Interview-1
  20:00:05 19 in Interview-1
  20:00:05 21 in Interview-1
  20:01:00 CR-5 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  20:43:00 time passes
  20:40:00 19 in Desk (heard 20:43:00)
  20:43:00 time passes
  -> 20:41:00 PRS-2/CR-5 raised P2

rules: PRS-2 COV-5

story: the readers fall silent with one officer in the room: nothing is taken back, and COV-5 says that nobody knows [silent source]
  20:00:00 CR-5 booked in arrived 20:00:00 general
  20:00:00 CR-5 wears wb-3
  20:00:05 wb-3 in Interview-1
  20:00:05 19 in Interview-1
  20:00:05 21 in Interview-1
  20:01:00 CR-5 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  20:40:00 19 in Desk
  20:41:00 time passes
  -> 20:41:00 PRS-2/CR-5 raised P2
  20:41:20 GW gone
  20:43:00 time passes
  -> 20:41:50 COV-5/CR-5 raised P2
