# PRP-4: the officer of a case alone with its property.

rules: PRP-4

story: raised at once [exactly at]
  00:00:00 item-taken item=X-1 caseOfficer=21
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  10:05:00 21 in Store
  -> 10:05:00 PRP-4/Store raised P2

story: a second officer ends it [cleared]
  00:00:00 item-taken item=X-1 caseOfficer=21
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  10:05:00 21 in Store
  -> 10:05:00 PRP-4/Store raised P2
  10:06:00 19 in Store
  -> 10:06:00 PRP-4/Store 19 came
  -> 10:06:00 PRP-4/Store over, waits for reset

story: the custodian may be alone
  00:00:00 item-taken item=X-1 caseOfficer=21
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  10:05:00 19 in Store

rules: PRP-4

story: nothing a moment before the officer of the case comes in [just before]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  14:00:00 19 in Corridor
  14:09:59.999 time passes
  14:10:00 19 in Store
  -> 14:10:00 PRP-4/Store raised P2

story: nothing as long as the custodian is there, but from the moment the custodian leaves [just before] [exactly at]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  14:00:00 21 in Store
  14:10:00 19 in Store
  14:19:59.999 time passes
  14:20:00 21 in Corridor
  -> 14:20:00 PRP-4/Store raised P2

story: told a moment late it bears the time they came in [just after]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  14:10:00 19 in Store (heard 14:10:00.001)
  -> 14:10:00 PRP-4/Store raised P2

story: twenty minutes alone with it are not lost when the officer leaves [next heard is the return]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  14:10:00 19 in Store
  -> 14:10:00 PRP-4/Store raised P2
  14:30:00 19 in Corridor
  -> 14:13:00 PRP-4/Store supervisors told
  -> 14:30:00 PRP-4/Store over, waits for reset

story: a sighting that waited in the gateway is stamped with its own time [late signal]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  14:10:00 19 in Store (heard 14:12:00)
  -> 14:10:00 PRP-4/Store raised P2

story: property that is brought in while its officer is alone there counts from the hand-over
  14:20:00 item-taken item=M-9 caseOfficer=21
  14:30:00 21 in Store
  14:40:00 item-handed-over item=M-9 custodian=19 store=Store
  -> 14:40:00 PRP-4/Store raised P2

rules: PRP-4 COV-8

story: the gateway of the store falls silent: nothing is taken back, and COV-8 says that nobody knows [silent source]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  14:10:00 19 in Store
  -> 14:10:00 PRP-4/Store raised P2
  14:11:00 GW-2 gone
  14:12:30 time passes
  -> 14:11:15 COV-8/GW-2 raised P2
  14:12:40 19 in Store
  14:12:40 GW-2 back
  -> 14:12:40 COV-8/GW-2 returned, nobody acknowledged
