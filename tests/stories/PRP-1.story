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
  -> 20:10:00 PRP-1/X-1 over, waits for reset
