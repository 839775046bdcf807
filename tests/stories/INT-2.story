# INT-1 and INT-2: what happens when people acknowledge and nobody comes, and when they keep an alarm from ringing.

rules: PRS-1 INT-2

story: INT-1 An acknowledged P1 to which nobody comes asks again after one minute and supervisors are told at once
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:02:10 time passes
  -> 10:00:35 PRS-1/CR-1 raised P2
  -> 10:02:05 PRS-1/CR-1 worse P1
  10:02:20 21 acknowledges PRS-1/CR-1
  -> 10:02:20 PRS-1/CR-1 acknowledged
  10:03:19.999 time passes
  10:03:20 time passes
  -> 10:03:20 PRS-1/CR-1 nobody came, asks again
  -> 10:03:20 PRS-1/CR-1 supervisors told
  10:03:30 21 acknowledges PRS-1/CR-1
  -> 10:03:30 PRS-1/CR-1 acknowledged
  10:04:00 19 in Interview-1
  -> 10:04:00 PRS-1/CR-1 19 came
  -> 10:04:00 PRS-1/CR-1 over, waits for reset
  10:09:00 time passes

story: INT-1 Whoever acknowledges from the room itself is there and nobody is waited for
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:05:30 time passes
  -> 10:00:35 PRS-1/CR-1 raised P2
  -> 10:02:05 PRS-1/CR-1 worse P1
  -> 10:03:05 PRS-1/CR-1 supervisors told
  10:05:40 21 acknowledges PRS-1/CR-1
  -> 10:05:40 PRS-1/CR-1 acknowledged
  10:06:00 wb-1 in Corridor
  -> 10:06:00 PRS-1/CR-1 over, waits for reset
  10:06:10 21 in Corridor
  -> 10:06:10 PRS-1/CR-1 21 came
  10:20:00 time passes

story: INT-1 Somebody who cannot be heard there says that they are there
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:05:30 time passes
  -> 10:00:35 PRS-1/CR-1 raised P2
  -> 10:02:05 PRS-1/CR-1 worse P1
  -> 10:03:05 PRS-1/CR-1 supervisors told
  10:05:40 21 acknowledges PRS-1/CR-1
  -> 10:05:40 PRS-1/CR-1 acknowledged
  10:06:00 21 is at PRS-1/CR-1
  -> 10:06:00 PRS-1/CR-1 21 says they are there
  10:20:00 time passes

story: Nobody has screened the person yet so a second officer must agree before an alarm about them is shelved [exactly at] [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:35 time passes
  -> 10:00:35 PRS-1/CR-1 raised P2
  10:00:40 19 shelves PRS-1/CR-1 until 10:10:00
  -> 10:00:40 PRS-1/CR-1 shelved when a second person agrees
  10:00:50 time passes
  10:01:00 21 agrees to PRS-1/CR-1
  -> 10:01:00 PRS-1/CR-1 shelved
  -> 10:01:00 INT-2/CR-1 raised P3
  10:09:00 time passes
  -> 10:02:05 PRS-1/CR-1 worse P1
  -> 10:02:05 PRS-1/CR-1 no longer set aside
  -> 10:02:05 INT-2/CR-1 returned, nobody acknowledged
  -> 10:03:05 PRS-1/CR-1 supervisors told
  10:10:00 time passes

rules: DOR-2 INT-2

story: INT-1 An acknowledged P2 to which nobody comes asks again after three minutes
  10:00:00 door D-out open
  10:01:00 time passes
  -> 10:01:00 DOR-2/D-out raised P2
  10:01:10 21 acknowledges DOR-2/D-out
  -> 10:01:10 DOR-2/D-out acknowledged
  10:04:09.999 time passes
  10:04:10 time passes
  -> 10:04:10 DOR-2/D-out nobody came, asks again
  -> 10:04:10 DOR-2/D-out supervisors told
  10:05:00 19 in Exit
  -> 10:05:00 DOR-2/D-out 19 came
  10:05:10 19 acknowledges DOR-2/D-out
  -> 10:05:10 DOR-2/D-out acknowledged
  10:20:00 time passes

story: A door that stands open near nobody is shelved by one officer and nobody need know
  10:00:00 door D-int open
  10:01:00 time passes
  -> 10:01:00 DOR-2/D-int raised P3
  10:02:00 19 shelves DOR-2/D-int until 10:17:00
  -> 10:02:00 DOR-2/D-int shelved
  10:10:00 door D-int closed
  -> 10:10:00 DOR-2/D-int returned, nobody acknowledged
  10:11:00 door D-int open
  10:12:00 time passes
  -> 10:12:00 DOR-2/D-int raised P3
  10:17:00 time passes
  -> 10:17:00 DOR-2/D-int no longer set aside

story: Somebody at risk is brought into the room whose door alarm is shelved [just before] [next heard is the return]
  10:00:00 door D-int open
  10:01:00 time passes
  -> 10:01:00 DOR-2/D-int raised P3
  10:02:00 19 shelves DOR-2/D-int until 10:17:00
  -> 10:02:00 DOR-2/D-int shelved
  10:03:00 CR-1 booked in arrived 10:00:00 intermittent
  -> 10:03:00 INT-2/CR-1 raised P3
  10:03:00 CR-1 wears wb-1
  10:03:30 wb-1 in Desk
  -> 10:03:30 INT-2/CR-1 returned, nobody acknowledged
  10:05:00 wb-1 in Interview-1
  -> 10:05:00 INT-2/CR-1 raised P3
  10:17:30 time passes
  -> 10:17:00 DOR-2/D-int no longer set aside
  -> 10:17:00 INT-2/CR-1 returned, nobody acknowledged

story: A door out of service near somebody at risk stays known until it is back [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:06 door D-int open
  10:01:06 time passes
  -> 10:01:06 DOR-2/D-int raised P3
  10:02:00 19 takes DOR-2/D-int out of service
  -> 10:02:00 DOR-2/D-int out of service when a second person agrees
  10:02:30 21 agrees to DOR-2/D-int
  -> 10:02:30 DOR-2/D-int out of service
  -> 10:02:30 INT-2/CR-1 raised P3
  10:03:00 wb-1 in Desk (heard 10:04:00)
  -> 10:03:00 INT-2/CR-1 returned, nobody acknowledged
  10:05:00 wb-1 in Interview-1
  -> 10:05:00 INT-2/CR-1 raised P3
  11:00:00 door D-int closed
  -> 11:00:00 DOR-2/D-int returned, nobody acknowledged
  12:00:00 19 takes back DOR-2/D-int
  -> 12:00:00 DOR-2/D-int no longer set aside
  -> 12:00:00 INT-2/CR-1 returned, nobody acknowledged

story: The reader that would say where the person is falls silent and the alarm stays [silent source] [just after]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:06 door D-int open
  10:01:06 time passes
  -> 10:01:06 DOR-2/D-int raised P3
  10:02:00 19 shelves DOR-2/D-int until 10:10:00
  -> 10:02:00 DOR-2/D-int shelved when a second person agrees
  10:02:30 21 agrees to DOR-2/D-int
  -> 10:02:30 DOR-2/D-int shelved
  -> 10:02:30 INT-2/CR-1 raised P3
  10:03:00 GW gone
  10:10:00.001 time passes
  -> 10:10:00 DOR-2/D-int no longer set aside
  -> 10:10:00 INT-2/CR-1 returned, nobody acknowledged
