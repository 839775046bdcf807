# DOR-7: a door controller or a reader has fallen silent.

rules: DOR-7

story: Raised half a minute after a reader was lost and cleared when it is heard [just before] [exactly at] [cleared]
  10:00:00 reader R-int online
  10:01:00 reader R-int lost
  10:01:29.999 time passes
  10:01:30 time passes
  -> 10:01:30 DOR-7/R-int raised P2
  10:02:00 reader R-int online
  -> 10:02:00 DOR-7/R-int returned, nobody acknowledged
  10:02:10 reader R-int lost
  10:02:40 time passes
  -> 10:02:40 DOR-7/R-int raised P2

story: Is not lost when the next thing heard is the device [next heard is the return]
  10:01:00 controller D-int lost
  10:02:00 controller D-int online
  -> 10:01:30 DOR-7/D-int raised P2
  -> 10:02:00 DOR-7/D-int returned, nobody acknowledged

story: Saying again that it is lost does not start the wait anew
  10:01:00 reader R-int lost
  10:01:20 reader R-int lost
  10:01:30 time passes
  -> 10:01:30 DOR-7/R-int raised P2
  10:01:40 reader R-int lost

story: Late and degraded devices still speak
  10:01:00 reader R-int late
  10:02:00 reader R-int degraded
  11:00:00 time passes

story: Is stamped when due although heard of late [late signal]
  10:01:00 reader R-int lost (heard 10:03:00)
  10:03:00 time passes
  -> 10:01:30 DOR-7/R-int raised P2

rules: DOR-7 COV-8

story: Keeps its alarm while the gateway is gone which COV 8 says [silent source]
  10:01:00 reader R-int lost
  10:01:30 time passes
  -> 10:01:30 DOR-7/R-int raised P2
  10:01:40 GW gone
  10:01:55 time passes
  -> 10:01:55 COV-8/GW raised P2

rules: DOR-7

story: A controller that lives and does not know its door is silent about what matters [just before] [exactly at] [cleared] [silent source]
  10:00:00 controller D-int online
  10:00:00 door D-int closed
  10:01:00 door D-int unknown
  10:01:29.999 time passes
  10:01:30 time passes
  -> 10:01:30 DOR-7/D-int raised P2
  10:02:00 door D-int closed
  -> 10:02:00 DOR-7/D-int returned, nobody acknowledged

story: A camera is left to COV 1
  10:01:00 camera C-int lost
  11:00:00 time passes

story: nothing was heard at the thirtieth second [just after]
  05:00:00 reader R-store online
  05:20:00 reader R-store lost
  05:20:30.001 time passes
  -> 05:20:30 DOR-7/R-store raised P2

story: an older word that it is there comes late and takes nothing back [late signal]
  05:20:00 reader R-store lost
  05:20:30 time passes
  -> 05:20:30 DOR-7/R-store raised P2
  05:19:00 reader R-store online (heard 05:21:00)

story: what the controller or its gateway said last is passed on
  10:00:00 controller D-int online
  10:00:00 door-changed door=D-int physical=fault lock=unknown alarm=unknown evidence=jammed
  10:05:00 time passes
  -> 10:00:30 DOR-7/D-int raised P2
  -> 10:03:30 DOR-7/D-int supervisors told
  10:06:00 door D-int closed
  -> 10:06:00 DOR-7/D-int returned, nobody acknowledged
  10:10:00 device-health-changed device=D-int health=lost lastHeard=10:09:00 detail=no_answer
  10:11:00 time passes
  -> 10:10:30 DOR-7/D-int raised P2
