# ENV-1: smoke, air and temperature.

rules: ENV-1

story: smoke at once, in any room [exactly at]
  10:05:00 measured zone=Store quantity=smoke value=1 period=60s
  -> 10:05:00 ENV-1/Store raised P1

story: ten minutes too cold with somebody in it [just before]
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
