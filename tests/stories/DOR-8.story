# DOR-8: a waiting room opened at night.

rules: DOR-8

story: raised when nothing is written down within five minutes [just before] [exactly at]
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  22:31:00 door D-wait closed
  23:00:00 door D-wait open
  23:00:20 door D-wait closed
  23:04:59.999 time passes
  23:05:00 time passes
  -> 23:05:00 DOR-8/D-wait raised P3

story: a look is a reason
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  22:31:00 door D-wait closed
  23:00:00 door D-wait open
  23:00:20 door D-wait closed
  23:01:00 21 looks at CR-1 talks
  23:30:00 time passes

story: by day doors open [just before]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:01:00 wb-1 in Waiting-1
  10:05:00 door D-wait open
  10:30:00 time passes

story: nothing was heard at the fifth minute [just after]
  01:30:00 CR-6 booked in arrived 01:10:00 general
  01:30:00 CR-6 wears wb-2
  01:31:00 wb-2 in Waiting-1
  02:00:00 door D-wait open
  02:05:00.001 time passes
  -> 02:05:00 DOR-8/D-wait raised P3

story: a look a millisecond before the five minutes are over is in time [just before]
  01:30:00 CR-6 booked in arrived 01:10:00 general
  01:30:00 CR-6 wears wb-2
  01:31:00 wb-2 in Waiting-1
  02:00:00 door D-wait open
  02:04:59.999 19 looks at CR-6 talks
  02:30:00 time passes

story: the next look half an hour later does not take the reason away
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  23:00:00 door D-wait open
  23:00:20 door D-wait closed
  23:01:00 21 looks at CR-1 talks
  23:31:00 21 looks at CR-1 moves
  23:58:00 19 looks at CR-1 moves
  24:30:00 time passes

story: whoever is brought back from an interview and from an escort was let in for that
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  23:00:00 door D-wait open
  23:01:00 CR-1 escort-began to=Interview-1 expected=5min staff=2 staffRequired=2
  23:03:00 wb-1 in Interview-1
  23:04:00 CR-1 escort-ended
  23:04:30 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no nightReason=danger
  23:50:00 CR-1 interview-ended
  23:51:00 CR-1 escort-began to=Waiting-1 expected=5min staff=2 staffRequired=2
  23:52:00 door D-wait open
  23:52:10 wb-1 in Waiting-1
  23:52:30 CR-1 escort-ended
  24:30:00 time passes

story: whoever stays needs no look when another was fetched
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:30:00 CR-2 booked in arrived 22:30:00 general
  22:30:00 CR-2 wears wb-2
  22:31:00 wb-1 in Waiting-1
  22:31:00 wb-2 in Waiting-1
  23:00:00 CR-1 escort-began to=Interview-1 expected=5min staff=2 staffRequired=2
  23:00:10 door D-wait open
  23:00:20 wb-1 in Corridor
  23:00:30 door D-wait closed
  23:03:00 wb-1 in Interview-1
  23:04:00 CR-1 escort-ended
  24:30:00 time passes

story: over when the look that was made in time is written down [cleared]
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  23:00:00 door D-wait open
  23:05:00 time passes
  -> 23:05:00 DOR-8/D-wait raised P3
  23:02:00 21 looks at CR-1 talks (heard 23:09:00)
  -> 23:05:00 DOR-8/D-wait returned, nobody acknowledged

story: a look that was made too late is no reason for the opening
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  23:00:00 door D-wait open
  23:05:00.001 21 looks at CR-1 talks
  -> 23:05:00 DOR-8/D-wait raised P3

story: the next thing heard is that the room is empty [cleared] [next heard is the return]
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  23:00:00 door D-wait open
  23:08:00 wb-1 in Corridor
  -> 23:05:00 DOR-8/D-wait raised P3
  -> 23:08:00 DOR-8/D-wait returned, nobody acknowledged

story: an opening that is heard of late is stamped when it fell due [late signal]
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  23:00:00 door D-wait open (heard 23:40:00)
  23:40:00 time passes
  -> 23:05:00 DOR-8/D-wait raised P3

story: nobody writes anything down until the morning [silent source]
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  23:00:00 door D-wait open
  31:00:00 time passes
  -> 23:05:00 DOR-8/D-wait raised P3

rules: DOR-8 COV-8

story: the gateway goes after the opening, which COV 8 says, and the alarm stays [silent source]
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  23:00:00 door D-wait open
  23:05:00 time passes
  -> 23:05:00 DOR-8/D-wait raised P3
  23:06:00 GW gone
  23:06:15 time passes
  -> 23:06:15 COV-8/GW raised P2

story: whoever was brought in five minutes before was let in for that [exactly at]
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Interview-1
  22:31:00 19 in Interview-1
  22:50:00 CR-1 escort-began to=Waiting-1 expected=5min staff=2 staffRequired=2
  22:54:00 wb-1 in Waiting-1
  22:55:00 CR-1 escort-ended
  23:00:00 door D-wait open
  23:30:00 time passes

story: an escort that ended a millisecond earlier is no reason [just before]
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Interview-1
  22:31:00 19 in Interview-1
  22:50:00 CR-1 escort-began to=Waiting-1 expected=5min staff=2 staffRequired=2
  22:54:00 wb-1 in Waiting-1
  22:54:59.999 CR-1 escort-ended
  23:00:00 door D-wait open
  23:05:00 time passes
  -> 23:05:00 DOR-8/D-wait raised P3

rules: DOR-8

story: an escort that began after the five minutes is no reason for them
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  22:31:00 door D-wait closed
  23:00:00 door D-wait open
  23:00:20 door D-wait closed
  23:05:00 time passes
  -> 23:05:00 DOR-8/D-wait raised P3
  23:06:00 CR-1 escort-began to=Interview-1 expected=5min staff=2 staffRequired=2
  23:06:30 CR-1 escort-ended

story: nor is an interview that began after them
  22:30:00 CR-1 booked in arrived 22:30:00 general
  22:30:00 CR-1 wears wb-1
  22:31:00 wb-1 in Waiting-1
  22:31:00 door D-wait closed
  23:00:00 door D-wait open
  23:00:20 door D-wait closed
  23:05:00 time passes
  -> 23:05:00 DOR-8/D-wait raised P3
  23:06:00 CR-1 interview-began room=Waiting-1 officers=19,21 recorded=yes adultPresent=no nightReason=danger
  23:40:00 CR-1 interview-ended
