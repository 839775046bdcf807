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

story: cannot be judged while the gateway is gone [silent source]
  00:00:00 item-taken item=X-1 caseOfficer=21 tag=wb-tag
  00:10:00 wb-tag in Store
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  10:00:00 GW-2 gone
  11:00:00 time passes
