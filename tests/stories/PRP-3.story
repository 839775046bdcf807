# PRP-3: case property outside its store.

rules: PRP-3

story: raised after ten seconds [just before] [exactly at]
  00:00:00 item-taken item=X-1 caseOfficer=21 tag=wb-tag
  00:10:00 wb-tag in Store
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  10:05:00 wb-tag in Corridor
  10:05:09.999 time passes
  10:05:10 time passes
  -> 10:05:10 PRP-3/X-1 raised P2

story: lent, it may travel
  00:00:00 item-taken item=X-1 caseOfficer=21 tag=wb-tag
  00:10:00 wb-tag in Store
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  10:00:00 item-lent item=X-1 to=21 until=20:00:00 why=analysis
  10:05:00 wb-tag in Corridor
  11:00:00 time passes

story: back, it waits for a reset [cleared]
  00:00:00 item-taken item=X-1 caseOfficer=21 tag=wb-tag
  00:10:00 wb-tag in Store
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  10:05:00 wb-tag in Corridor
  10:05:10 time passes
  -> 10:05:10 PRP-3/X-1 raised P2
  10:06:00 wb-tag in Store
  -> 10:06:00 PRP-3/X-1 over, waits for reset

story: cannot be judged while the gateway is gone
  00:00:00 item-taken item=X-1 caseOfficer=21 tag=wb-tag
  00:10:00 wb-tag in Store
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  10:00:00 GW-2 gone
  11:00:00 time passes

rules: PRP-3

story: told a moment late it bears the tenth second [just after]
  08:00:00 item-taken item=Z-4 caseOfficer=19 tag=wb-tag
  08:30:00 wb-tag in Store
  09:00:00 item-handed-over item=Z-4 custodian=21 store=Store
  16:45:00 wb-tag in Exit
  16:45:09.999 time passes
  16:45:10.001 time passes
  -> 16:45:10 PRP-3/Z-4 raised P2

story: five minutes outside are not lost when the next thing heard is the store [next heard is the return]
  08:00:00 item-taken item=Z-4 caseOfficer=19 tag=wb-tag
  08:30:00 wb-tag in Store
  09:00:00 item-handed-over item=Z-4 custodian=21 store=Store
  16:45:00 wb-tag in Exit
  16:50:00 wb-tag in Store
  -> 16:45:10 PRP-3/Z-4 raised P2
  -> 16:48:10 PRP-3/Z-4 supervisors told
  -> 16:50:00 PRP-3/Z-4 over, waits for reset

story: a tag that was heard outside by a gateway without a network is stamped when it fell due [late signal]
  08:00:00 item-taken item=Z-4 caseOfficer=19 tag=wb-tag
  08:30:00 wb-tag in Store
  09:00:00 item-handed-over item=Z-4 custodian=21 store=Store
  16:45:00 wb-tag in Exit (heard 16:47:00)
  16:47:00 time passes
  -> 16:45:10 PRP-3/Z-4 raised P2

story: a tag that goes silent outside its store is not back [silent source]
  08:00:00 item-taken item=Z-4 caseOfficer=19 tag=wb-tag
  08:30:00 wb-tag in Store
  09:00:00 item-handed-over item=Z-4 custodian=21 store=Store
  16:45:00 wb-tag in Exit
  16:45:10 time passes
  -> 16:45:10 PRP-3/Z-4 raised P2
  16:45:40 wb-tag lost
  16:47:00 time passes

rules: PRP-3 COV-8

story: the gateway there falls silent: nothing is taken back, and COV-8 says that nobody knows [silent source]
  08:00:00 item-taken item=Z-4 caseOfficer=19 tag=wb-tag
  08:30:00 wb-tag in Store
  09:00:00 item-handed-over item=Z-4 custodian=21 store=Store
  16:45:00 wb-tag in Corridor
  16:45:10 time passes
  -> 16:45:10 PRP-3/Z-4 raised P2
  16:45:30 GW gone
  16:47:00 time passes
  -> 16:45:45 COV-8/GW raised P2
