# PRP-2: case property not back.

rules: PRP-2

story: raised when the time has passed [just before] [exactly at]
  00:00:00 item-taken item=X-1 caseOfficer=21
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  02:00:00 item-lent item=X-1 to=21 until=10:00:00 why=analysis
  09:59:59.999 time passes
  10:00:00 time passes
  -> 10:00:00 PRP-2/X-1 raised P3

story: returned [cleared]
  00:00:00 item-taken item=X-1 caseOfficer=21
  01:00:00 item-handed-over item=X-1 custodian=19 store=Store
  02:00:00 item-lent item=X-1 to=21 until=10:00:00 why=analysis
  10:00:00 time passes
  -> 10:00:00 PRP-2/X-1 raised P3
  10:30:00 item-returned item=X-1 condition=sealed
  -> 10:30:00 PRP-2/X-1 returned, nobody acknowledged

story: told a moment late it bears the time agreed [just after]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  07:00:00 item-lent item=K-2 to=19 until=15:30:00 why=court
  15:29:59.999 time passes
  15:30:00.001 time passes
  -> 15:30:00 PRP-2/K-2 raised P3

story: two hours too long are not lost when the next thing written is that it is back [next heard is the return]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  07:00:00 item-lent item=K-2 to=19 until=15:30:00 why=court
  17:30:00 item-returned item=K-2 condition=sealed
  -> 15:30:00 PRP-2/K-2 raised P3
  -> 17:30:00 PRP-2/K-2 returned, nobody acknowledged

story: nobody writes anything and no device is heard: it is raised and stays [silent source]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  07:00:00 item-lent item=K-2 to=19 until=15:30:00 why=court
  08:00:00 GW gone
  08:00:00 GW-2 gone
  23:00:00 time passes
  -> 15:30:00 PRP-2/K-2 raised P3

story: back in time and written down late: what was said stands, and it is over [late signal]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  07:00:00 item-lent item=K-2 to=19 until=15:30:00 why=court
  16:00:00 time passes
  -> 15:30:00 PRP-2/K-2 raised P3
  15:10:00 item-returned item=K-2 condition=sealed (heard 16:00:00)
  -> 15:30:00 PRP-2/K-2 returned, nobody acknowledged

story: a loan that is written down when it is long over is stamped when it was over [late signal]
  05:00:00 item-taken item=K-2 caseOfficer=19
  06:00:00 item-handed-over item=K-2 custodian=21 store=Store
  07:00:00 item-lent item=K-2 to=19 until=15:30:00 why=court (heard 18:00:00)
  18:00:00 time passes
  -> 15:30:00 PRP-2/K-2 raised P3
