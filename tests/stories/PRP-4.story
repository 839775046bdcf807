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
