# INT-3: the same alarm is shelved again and again.

rules: DOR-2 INT-3
without [cleared]: the shelvings of a day stay a fact for that day
without [late signal]: a shelving is an act at the desk and is never heard late

story: The third shelving of one alarm within a day is reported to the head of the centre [just before] [exactly at] [just after]
  10:00:00 door D-int open
  10:01:00 time passes
  -> 10:01:00 DOR-2/D-int raised P3
  10:02:00 19 shelves DOR-2/D-int until 10:03:00
  -> 10:02:00 DOR-2/D-int shelved
  10:03:00 time passes
  -> 10:03:00 DOR-2/D-int no longer set aside
  10:04:00 19 shelves DOR-2/D-int until 10:05:00
  -> 10:04:00 DOR-2/D-int shelved
  10:05:00 time passes
  -> 10:05:00 DOR-2/D-int no longer set aside
  10:06:00 21 shelves DOR-2/D-int until 10:07:00
  -> 10:06:00 DOR-2/D-int shelved
  -> 10:06:00 INT-3/small raised P4
  10:06:00.001 time passes
  10:06:30 door D-int closed
  -> 10:06:30 DOR-2/D-int returned, nobody acknowledged
  10:08:00 time passes
  -> 10:07:00 DOR-2/D-int no longer set aside

story: Shelvings of two different doors are not counted together
  10:00:00 door D-int open
  10:00:00 door D-wait open
  10:01:00 time passes
  -> 10:01:00 DOR-2/D-int raised P3
  -> 10:01:00 DOR-2/D-wait raised P2
  10:02:00 19 shelves DOR-2/D-int until 10:03:00
  -> 10:02:00 DOR-2/D-int shelved
  10:02:00 19 shelves DOR-2/D-wait until 10:03:00
  -> 10:02:00 DOR-2/D-wait shelved
  10:04:00 time passes
  -> 10:03:00 DOR-2/D-int no longer set aside
  -> 10:03:00 DOR-2/D-wait no longer set aside
  -> 10:04:00 DOR-2/D-wait supervisors told
  10:04:00 19 shelves DOR-2/D-int until 10:05:00
  -> 10:04:00 DOR-2/D-int shelved
  10:04:00 19 shelves DOR-2/D-wait until 10:05:00
  -> 10:04:00 DOR-2/D-wait shelved
  10:06:00 time passes
  -> 10:05:00 DOR-2/D-int no longer set aside
  -> 10:05:00 DOR-2/D-wait no longer set aside

story: A shelf that is taken back counts too [next heard is the return]
  10:00:00 door D-int open
  10:01:00 time passes
  -> 10:01:00 DOR-2/D-int raised P3
  10:02:00 19 shelves DOR-2/D-int until 10:12:00
  -> 10:02:00 DOR-2/D-int shelved
  10:02:10 19 takes back DOR-2/D-int
  -> 10:02:10 DOR-2/D-int no longer set aside
  10:02:20 19 shelves DOR-2/D-int until 10:12:00
  -> 10:02:20 DOR-2/D-int shelved
  10:02:30 19 takes back DOR-2/D-int
  -> 10:02:30 DOR-2/D-int no longer set aside
  10:02:40 19 shelves DOR-2/D-int until 10:12:00
  -> 10:02:40 DOR-2/D-int shelved
  -> 10:02:40 INT-3/small raised P4

story: The controller falls silent and the report stays [silent source]
  10:00:00 door D-int open
  10:01:00 time passes
  -> 10:01:00 DOR-2/D-int raised P3
  10:02:00 19 shelves DOR-2/D-int until 10:12:00
  -> 10:02:00 DOR-2/D-int shelved
  10:02:10 19 takes back DOR-2/D-int
  -> 10:02:10 DOR-2/D-int no longer set aside
  10:02:20 19 shelves DOR-2/D-int until 10:12:00
  -> 10:02:20 DOR-2/D-int shelved
  10:02:30 19 takes back DOR-2/D-int
  -> 10:02:30 DOR-2/D-int no longer set aside
  10:02:40 19 shelves DOR-2/D-int until 10:12:00
  -> 10:02:40 DOR-2/D-int shelved
  -> 10:02:40 INT-3/small raised P4
  10:03:00 GW gone
  10:30:00 time passes
  -> 10:12:00 DOR-2/D-int no longer set aside
