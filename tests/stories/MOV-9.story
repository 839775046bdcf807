# MOV-9: against the flow.

rules: MOV-9

story: raised ten seconds after going back to the search [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 CR-1 stage-completed stage=safetySearch
  10:05:00 CR-1 stage-completed stage=waitingRoom
  10:10:00 wb-1 in Search
  10:10:09.999 time passes
  10:10:10 time passes
  -> 10:10:10 MOV-9/CR-1 raised P3

story: on an escort it has its reason
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 CR-1 stage-completed stage=safetySearch
  10:05:00 CR-1 stage-completed stage=waitingRoom
  10:09:00 CR-1 escort-began to=Search expected=5min staff=2 staffRequired=1
  10:10:00 wb-1 in Search
  10:11:00 time passes

story: told a moment late it bears the tenth second [just after]
  12:00:00 CR-7 booked in arrived 12:00:00 general
  12:00:00 CR-7 wears wb-3
  12:00:05 wb-3 in Desk
  12:05:00 CR-7 stage-completed stage=safetySearch
  12:20:00 CR-7 stage-completed stage=waitingRoom
  12:21:00 wb-3 in Waiting-1
  12:40:00 wb-3 in Search
  12:40:09.999 time passes
  12:40:10.001 time passes
  -> 12:40:10 MOV-9/CR-7 raised P3

story: on the way back to the waiting room it is over [cleared]
  12:00:00 CR-7 booked in arrived 12:00:00 general
  12:00:00 CR-7 wears wb-3
  12:00:05 wb-3 in Desk
  12:05:00 CR-7 stage-completed stage=safetySearch
  12:20:00 CR-7 stage-completed stage=waitingRoom
  12:21:00 wb-3 in Waiting-1
  12:40:00 wb-3 in Search
  12:40:10 time passes
  -> 12:40:10 MOV-9/CR-7 raised P3
  12:41:00 wb-3 in Corridor
  -> 12:41:00 MOV-9/CR-7 returned, nobody acknowledged

story: five minutes in the search room are not lost when the next thing heard is the corridor [next heard is the return]
  12:00:00 CR-7 booked in arrived 12:00:00 general
  12:00:00 CR-7 wears wb-3
  12:00:05 wb-3 in Desk
  12:05:00 CR-7 stage-completed stage=safetySearch
  12:20:00 CR-7 stage-completed stage=waitingRoom
  12:21:00 wb-3 in Waiting-1
  12:40:00 wb-3 in Search
  12:45:00 wb-3 in Corridor
  -> 12:40:10 MOV-9/CR-7 raised P3
  -> 12:45:00 MOV-9/CR-7 returned, nobody acknowledged

story: a sighting that waited in the gateway is stamped when it fell due [late signal]
  12:00:00 CR-7 booked in arrived 12:00:00 general
  12:00:00 CR-7 wears wb-3
  12:00:05 wb-3 in Desk
  12:05:00 CR-7 stage-completed stage=safetySearch
  12:20:00 CR-7 stage-completed stage=waitingRoom
  12:21:00 wb-3 in Waiting-1
  12:40:00 wb-3 in Search (heard 12:42:00)
  12:42:00 time passes
  -> 12:40:10 MOV-9/CR-7 raised P3

rules: MOV-9 COV-5

story: the gateway of the search room falls silent: nothing is taken back, and COV-5 says that nobody knows [silent source]
  12:00:00 CR-7 booked in arrived 12:00:00 general
  12:00:00 CR-7 wears wb-3
  12:00:05 wb-3 in Desk
  12:05:00 CR-7 stage-completed stage=safetySearch
  12:20:00 CR-7 stage-completed stage=waitingRoom
  12:21:00 wb-3 in Waiting-1
  12:40:00 wb-3 in Search
  12:40:10 time passes
  -> 12:40:10 MOV-9/CR-7 raised P3
  12:40:30 GW-2 gone
  12:42:00 time passes
  -> 12:41:00 COV-5/CR-7 raised P2
