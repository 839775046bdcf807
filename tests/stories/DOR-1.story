# DOR-1: a door was forced open.

rules: DOR-1

story: Raised at once at the edge of the area and stays until reset [exactly at] [cleared]
  10:00:00 door D-out closed
  10:01:00 door D-out forced
  -> 10:01:00 DOR-1/D-out raised P1
  10:01:30 door D-out closed
  -> 10:01:30 DOR-1/D-out over, waits for reset
  10:01:40 19 acknowledges DOR-1/D-out
  -> 10:01:40 DOR-1/D-out acknowledged
  10:01:50 19 is at DOR-1/D-out
  -> 10:01:50 DOR-1/D-out 19 says they are there
  10:01:50 19 resolves DOR-1/D-out
  -> 10:01:50 DOR-1/D-out resolved
  10:01:50 21 verifies DOR-1/D-out
  -> 10:01:50 DOR-1/D-out verified
  10:01:50 19 resets DOR-1/D-out
  -> 10:01:50 DOR-1/D-out reset
  10:02:00 door D-out forced
  -> 10:02:00 DOR-1/D-out raised P1

story: Is critical at a waiting room and high at an office
  10:01:00 door D-wait forced
  -> 10:01:00 DOR-1/D-wait raised P1
  10:01:00 door D-int forced
  -> 10:01:00 DOR-1/D-int raised P2

story: An open or a held door was not forced
  10:01:00 door D-out open
  10:02:00 door D-out held
  10:30:00 time passes

story: Is told once although it is said twice
  10:01:00 door D-out forced
  -> 10:01:00 DOR-1/D-out raised P1
  10:01:10 door D-out forced

story: Is stamped with the forcing although heard of late [late signal]
  10:01:00 door D-out forced (heard 10:05:00)
  -> 10:01:00 DOR-1/D-out raised P1

story: An older report does not close the door again [late signal]
  10:01:00 door D-out forced
  -> 10:01:00 DOR-1/D-out raised P1
  10:00:00 door D-out closed (heard 10:01:10)

rules: DOR-1 DOR-7

story: Is not taken back when the door is no longer known which DOR 7 says [silent source]
  10:00:00 controller D-out online
  10:01:00 door D-out forced
  -> 10:01:00 DOR-1/D-out raised P1
  10:01:05 19 acknowledges DOR-1/D-out
  -> 10:01:05 DOR-1/D-out acknowledged
  10:01:10 door D-out faulty
  10:01:40 time passes
  -> 10:01:40 DOR-7/D-out raised P2

rules: DOR-1 COV-8

story: Is not taken back while the gateway is gone which COV 8 says [silent source]
  10:01:00 door D-out forced
  -> 10:01:00 DOR-1/D-out raised P1
  10:01:10 GW-2 gone
  10:01:25 time passes
  -> 10:01:25 COV-8/GW-2 raised P2

rules: DOR-1

story: a millisecond before the forcing the door is shut [just before] [exactly at]
  02:00:00 door D-wait closed
  02:13:19.999 time passes
  02:13:20 door D-wait forced
  -> 02:13:20 DOR-1/D-wait raised P1

story: is stamped with the forcing although the controller is heard a moment later [just after]
  02:00:00 door D-street closed
  02:13:20 door D-street forced (heard 02:13:20.001)
  -> 02:13:20 DOR-1/D-street raised P1

story: the controller tells of the forcing and of the closing only when it is back [next heard is the return]
  02:00:00 door D-out closed
  02:13:20 door D-out forced (heard 02:14:00)
  -> 02:13:20 DOR-1/D-out raised P1
  02:13:50 door D-out closed (heard 02:14:00)
  -> 02:13:50 DOR-1/D-out over, waits for reset

story: a contact that rattles rings three times in a minute and is then held until it has been quiet for a minute [twice]
  02:00:00 door D-out closed
  02:13:00 door D-out forced
  -> 02:13:00 DOR-1/D-out raised P1
  02:13:10 door D-out closed
  -> 02:13:10 DOR-1/D-out over, waits for reset
  02:13:20 door D-out forced
  -> 02:13:20 DOR-1/D-out raised P1
  02:13:30 door D-out closed
  -> 02:13:30 DOR-1/D-out over, waits for reset
  02:13:40 door D-out forced
  -> 02:13:40 DOR-1/D-out raised P1
  02:13:50 door D-out closed
  -> 02:13:50 DOR-1/D-out comes and goes, is held
  02:14:00 door D-out forced
  -> 02:14:00 DOR-1/D-out supervisors told
  02:14:10 door D-out closed
  -> 02:14:10 DOR-1/D-out comes and goes, is held
  02:14:30 door D-out forced
  02:14:32 door D-out closed
  -> 02:14:32 DOR-1/D-out comes and goes, is held
  02:15:31.999 time passes
  02:15:32 time passes
  -> 02:15:32 DOR-1/D-out over, waits for reset
  02:20:00 door D-out forced
  -> 02:20:00 DOR-1/D-out raised P1

story: three times in a minute and not less is no chatter [just before]
  02:00:00 door D-out closed
  02:13:00 door D-out forced
  -> 02:13:00 DOR-1/D-out raised P1
  02:13:10 door D-out closed
  -> 02:13:10 DOR-1/D-out over, waits for reset
  02:13:30 door D-out forced
  -> 02:13:30 DOR-1/D-out raised P1
  02:13:40 door D-out closed
  -> 02:13:40 DOR-1/D-out over, waits for reset
  02:14:00 door D-out forced
  -> 02:14:00 DOR-1/D-out supervisors told
  -> 02:14:00 DOR-1/D-out raised P1
  02:14:10 door D-out closed
  -> 02:14:10 DOR-1/D-out over, waits for reset

story: a forcing that is heard of only after the closing rings all the same, and an older word about it is no second one [late signal]
  02:00:00 door D-out closed
  02:14:00 door D-out closed
  02:13:20 door D-out forced (heard 02:15:00)
  -> 02:13:20 DOR-1/D-out raised P1
  -> 02:14:00 DOR-1/D-out over, waits for reset
  02:15:00 time passes
  -> 02:14:20 DOR-1/D-out supervisors told
  02:13:10 door D-out forced (heard 02:15:30)
  02:16:00 door D-out closed
