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
