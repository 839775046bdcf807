# MOV-2: a worn band is silent although its readers hear.

rules: MOV-2

story: Raised a minute after the band was last heard and critical after three [just before] [exactly at] [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:30 wb-1 lost
  10:01:04.999 time passes
  10:01:05 time passes
  -> 10:01:05 MOV-2/CR-1 raised P2
  10:03:04.999 time passes
  10:03:05 time passes
  -> 10:03:05 MOV-2/CR-1 worse P1
  10:03:10 wb-1 in Interview-1
  -> 10:03:10 MOV-2/CR-1 returned, nobody acknowledged
  10:03:20 19 acknowledges MOV-2/CR-1
  -> 10:03:20 MOV-2/CR-1 acknowledged and over

story: Allows twenty seconds in a corridor
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:00 wb-1 in Corridor
  10:00:10 wb-1 lost
  10:00:19.999 time passes
  10:00:20 time passes
  -> 10:00:20 MOV-2/CR-1 raised P2

story: Is not lost when the next thing heard is the band [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:30 wb-1 lost
  10:02:00 wb-1 in Interview-1
  -> 10:01:05 MOV-2/CR-1 raised P2
  -> 10:02:00 MOV-2/CR-1 returned, nobody acknowledged

story: Is raised a second time before anybody acknowledged [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:30 wb-1 lost
  10:01:05 time passes
  -> 10:01:05 MOV-2/CR-1 raised P2
  10:01:10 wb-1 in Interview-1
  -> 10:01:10 MOV-2/CR-1 returned, nobody acknowledged
  10:01:30 wb-1 lost
  10:02:10 time passes
  -> 10:02:10 MOV-2/CR-1 raised P2

story: Is stamped when due although the loss was heard of late [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:30 wb-1 lost (heard 10:02:00)
  10:02:00 time passes
  -> 10:01:05 MOV-2/CR-1 raised P2

rules: MOV-2 COV-5

story: Keeps its alarm while the readers are silent which COV 5 says [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:30 wb-1 lost
  10:01:05 time passes
  -> 10:01:05 MOV-2/CR-1 raised P2
  10:01:10 wb-1 degraded
  10:01:40 time passes
  -> 10:01:40 COV-5/CR-1 raised P2

rules: MOV-2

story: A band that nobody wears may be silent
  10:00:00 wb-1 in Interview-1
  10:00:30 wb-1 lost
  11:00:00 time passes

story: Told a moment late it bears the end of the minute [just after]
  18:00:00 CR-3 booked in arrived 18:00:00 general
  18:00:00 CR-3 wears wb-2
  18:00:05 wb-2 in Desk
  18:00:40 wb-2 lost
  18:01:04.999 time passes
  18:01:05.001 time passes
  -> 18:01:05 MOV-2/CR-3 raised P2
