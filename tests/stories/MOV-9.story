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
