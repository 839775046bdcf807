# ENV-1: smoke, air and temperature.

rules: ENV-1

story: smoke at once, in any room [exactly at]
  10:05:00 measured zone=Store quantity=smoke value=1 period=60s
  -> 10:05:00 ENV-1/Store raised P1

story: ten minutes too cold with somebody in it [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=temperature value=17 period=60s
  10:14:59.999 time passes
  10:15:00 time passes
  -> 10:15:00 ENV-1/Waiting-1 raised P3

story: eighteen is warm enough [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=temperature value=18 period=60s
  11:00:00 time passes

story: warm again [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=temperature value=17 period=60s
  10:15:00 time passes
  -> 10:15:00 ENV-1/Waiting-1 raised P3
  10:16:00 measured zone=Waiting-1 quantity=temperature value=20 period=60s
  -> 10:16:00 ENV-1/Waiting-1 returned, nobody acknowledged

story: smoke makes it critical
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=temperature value=30 period=60s
  10:15:00 time passes
  -> 10:15:00 ENV-1/Waiting-1 raised P3
  10:16:00 measured zone=Waiting-1 quantity=smoke value=1 period=60s
  -> 10:16:00 ENV-1/Waiting-1 worse P1

story: smoke, and a millisecond before it none [just before] [exactly at]
  10:04:00 measured zone=Store quantity=smoke value=0 period=60s
  10:04:59.999 time passes
  10:05:00 measured zone=Store quantity=smoke value=1 period=60s
  -> 10:05:00 ENV-1/Store raised P1

story: bad air for ten minutes, and nothing was heard at the tenth [just after]
  19:00:00 CR-2 booked in arrived 18:40:00 general woman
  19:00:00 CR-2 wears wb-2
  19:00:05 wb-2 in Interview-1
  19:30:00 measured zone=Interview-1 quantity=carbonDioxide value=1501 period=60s
  19:40:00.001 time passes
  -> 19:40:00 ENV-1/Interview-1 raised P3

story: the next thing heard is that the air is good [next heard is the return]
  19:00:00 CR-2 booked in arrived 18:40:00 general woman
  19:00:00 CR-2 wears wb-2
  19:00:05 wb-2 in Interview-1
  19:30:00 measured zone=Interview-1 quantity=carbonDioxide value=1900 period=60s
  19:55:00 measured zone=Interview-1 quantity=carbonDioxide value=800 period=60s
  -> 19:40:00 ENV-1/Interview-1 raised P3
  -> 19:55:00 ENV-1/Interview-1 returned, nobody acknowledged

story: a window opened in the tenth minute is in time [just before]
  19:00:00 CR-2 booked in arrived 18:40:00 general woman
  19:00:00 CR-2 wears wb-2
  19:00:05 wb-2 in Interview-1
  19:30:00 measured zone=Interview-1 quantity=temperature value=27 period=60s
  19:39:59.999 measured zone=Interview-1 quantity=temperature value=26 period=60s
  20:30:00 time passes

story: smoke that is heard of late is stamped with the smoke [late signal]
  10:05:00 measured zone=Store quantity=smoke value=1 period=60s (heard 10:06:30)
  -> 10:05:00 ENV-1/Store raised P1

story: a cold that is heard of late is stamped when it fell due [late signal]
  19:00:00 CR-2 booked in arrived 18:40:00 general woman
  19:00:00 CR-2 wears wb-2
  19:00:05 wb-2 in Waiting-2
  19:30:00 measured zone=Waiting-2 quantity=temperature value=15 period=60s (heard 19:50:00)
  19:50:00 time passes
  -> 19:40:00 ENV-1/Waiting-2 raised P3
  19:29:00 measured zone=Waiting-2 quantity=temperature value=20 period=60s (heard 19:50:10)

rules: ENV-1 COV-7

story: a thermometer that says no more has not warmed the room, and COV 7 says that it is silent [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:05:00 measured zone=Waiting-1 quantity=temperature value=17 period=10min
  10:14:00 measured zone=Waiting-1 quantity=temperature value=unknown period=10min
  10:15:00 time passes
  -> 10:15:00 ENV-1/Waiting-1 raised P3
  10:25:00 time passes
  -> 10:25:00 COV-7/Waiting-1 raised P2
