# PRP-6: custodian and officer of the case are the same.

rules: PRP-6

story: raised at once [exactly at]
  00:00:00 item-taken item=X-1 caseOfficer=21
  01:00:00 item-handed-over item=X-1 custodian=21 store=Store
  -> 01:00:00 PRP-6/X-1 raised P2

story: another custodian ends it [cleared]
  00:00:00 item-taken item=X-1 caseOfficer=21
  01:00:00 item-handed-over item=X-1 custodian=21 store=Store
  -> 01:00:00 PRP-6/X-1 raised P2
  02:00:00 item-handed-over item=X-1 custodian=19 store=Store
  -> 01:03:00 PRP-6/X-1 supervisors told
  -> 02:00:00 PRP-6/X-1 over, waits for reset
