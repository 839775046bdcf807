# COV-4: silence in an interview.

rules: COV-4

story: raised after twenty seconds [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Interview-1
  10:05:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:06:00 sound-changed zone=Interview-1 heard=no recorded=yes
  10:06:19.999 time passes
  10:06:20 time passes
  -> 10:06:20 COV-4/CR-1 raised P2

story: nothing was heard at the twentieth second [just after]
  15:00:00 CR-4 booked in arrived 14:30:00 general woman
  15:00:00 CR-4 wears wb-3
  15:02:00 wb-3 in Interview-1
  15:05:00 CR-4 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  15:30:00 sound-changed zone=Interview-1 heard=no recorded=yes
  15:30:20.001 time passes
  -> 15:30:20 COV-4/CR-4 raised P2

story: a silent recorder is counted from the beginning of the interview
  15:00:00 CR-4 booked in arrived 14:30:00 general woman
  15:00:00 CR-4 wears wb-3
  15:01:00 sound-changed zone=Interview-1 heard=no recorded=no
  15:02:00 wb-3 in Interview-1
  15:05:00 CR-4 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  15:05:19.999 time passes
  15:05:20 time passes
  -> 15:05:20 COV-4/CR-4 raised P2

story: a recorder that cannot say is no sound [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Interview-1
  10:05:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:06:00 sound-changed zone=Interview-1 heard=unknown recorded=yes
  10:06:20 time passes
  -> 10:06:20 COV-4/CR-1 raised P2

story: a recorder that heard nothing and then cannot say still hears nothing [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Interview-1
  10:05:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:06:00 sound-changed zone=Interview-1 heard=no recorded=yes
  10:06:20 time passes
  -> 10:06:20 COV-4/CR-1 raised P2
  10:07:00 sound-changed zone=Interview-1 heard=unknown recorded=yes
  10:08:00 time passes

story: sound again [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Interview-1
  10:05:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:06:00 sound-changed zone=Interview-1 heard=no recorded=yes
  10:06:20 time passes
  -> 10:06:20 COV-4/CR-1 raised P2
  10:07:00 sound-changed zone=Interview-1 heard=yes recorded=yes
  -> 10:07:00 COV-4/CR-1 returned, nobody acknowledged

story: in a break nobody has to speak [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Interview-1
  10:05:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:06:00 sound-changed zone=Interview-1 heard=no recorded=yes
  10:06:20 time passes
  -> 10:06:20 COV-4/CR-1 raised P2
  10:06:40 CR-1 interview-paused
  -> 10:06:40 COV-4/CR-1 returned, nobody acknowledged
  10:08:00 time passes

story: the next thing heard is a voice [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Interview-1
  10:05:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:06:00 sound-changed zone=Interview-1 heard=no recorded=yes
  10:06:50 sound-changed zone=Interview-1 heard=yes recorded=yes
  -> 10:06:20 COV-4/CR-1 raised P2
  -> 10:06:50 COV-4/CR-1 returned, nobody acknowledged

story: a silence that is heard of late is stamped when it fell due [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Interview-1
  10:05:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:06:00 sound-changed zone=Interview-1 heard=no recorded=yes (heard 10:08:00)
  10:08:00 time passes
  -> 10:06:20 COV-4/CR-1 raised P2
  10:05:30 sound-changed zone=Interview-1 heard=yes recorded=yes (heard 10:08:10)

rules: COV-4 COV-5

story: nobody can say where the person is, which COV 5 says [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:20 wb-1 in Interview-1
  10:05:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:06:00 sound-changed zone=Interview-1 heard=no recorded=yes
  10:06:20 time passes
  -> 10:06:20 COV-4/CR-1 raised P2
  10:06:30 wb-1 degraded
  10:07:00 time passes
  -> 10:07:00 COV-5/CR-1 raised P2
