# PRP-1: case property not handed over.

rules: PRP-1

story: raised four hours before the day is over [just before] [exactly at]
  00:00:00 item-taken item=X-1 caseOfficer=21
  19:59:59.999 time passes
  20:00:00 time passes
  -> 20:00:00 PRP-1/X-1 raised P3

story: handed over [cleared]
  00:00:00 item-taken item=X-1 caseOfficer=21
  20:00:00 time passes
  -> 20:00:00 PRP-1/X-1 raised P3
  20:10:00 item-handed-over item=X-1 custodian=19 store=Store
  -> 20:10:00 PRP-1/X-1 returned, nobody acknowledged

story: told a moment late it bears the twentieth hour [just after]
  03:00:00 item-taken item=X-7 caseOfficer=19
  22:59:59.999 time passes
  23:00:00.001 time passes
  -> 23:00:00 PRP-1/X-7 raised P3

story: half an hour too long on a desk is not lost when the next thing written is the hand-over [next heard is the return]
  03:00:00 item-taken item=X-7 caseOfficer=19
  23:30:00 item-handed-over item=X-7 custodian=21 store=Store
  -> 23:00:00 PRP-1/X-7 raised P3
  -> 23:30:00 PRP-1/X-7 returned, nobody acknowledged

story: nobody writes anything and no device is heard: it is raised and stays [silent source]
  03:00:00 item-taken item=X-7 caseOfficer=19
  04:00:00 GW gone
  04:00:00 GW-2 gone
  23:50:00 time passes
  -> 23:00:00 PRP-1/X-7 raised P3

story: handed over in time and written down late: what was said stands, and it is over [late signal]
  03:00:00 item-taken item=X-7 caseOfficer=19
  23:20:00 time passes
  -> 23:00:00 PRP-1/X-7 raised P3
  20:15:00 item-handed-over item=X-7 custodian=21 store=Store (heard 23:20:00)
  -> 23:00:00 PRP-1/X-7 returned, nobody acknowledged

story: a piece that is written down almost a day later is stamped when it fell due [late signal]
  03:00:00 item-taken item=X-7 caseOfficer=19 (heard 23:40:00)
  23:40:00 time passes
  -> 23:00:00 PRP-1/X-7 raised P3
