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

story: a recorder that cannot say is no sound [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Interview-1
  10:05:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  10:06:00 sound-changed zone=Interview-1 heard=unknown recorded=yes
  10:06:20 time passes
  -> 10:06:20 COV-4/CR-1 raised P2

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
