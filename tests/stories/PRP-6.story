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

story: nothing a moment before it is handed over [just before]
  07:00:00 item-taken item=B-3 caseOfficer=19
  07:59:59.999 time passes
  08:00:00 item-handed-over item=B-3 custodian=19 store=Store
  -> 08:00:00 PRP-6/B-3 raised P2

story: told a moment late it bears the time of the hand-over [just after]
  07:00:00 item-taken item=B-3 caseOfficer=19
  08:00:00 item-handed-over item=B-3 custodian=19 store=Store (heard 08:00:00.001)
  -> 08:00:00 PRP-6/B-3 raised P2

story: a day with the wrong custodian is not lost when another takes it over [next heard is the return]
  07:00:00 item-taken item=B-3 caseOfficer=19
  08:00:00 item-handed-over item=B-3 custodian=19 store=Store
  -> 08:00:00 PRP-6/B-3 raised P2
  20:00:00 item-handed-over item=B-3 custodian=21 store=Store
  -> 08:03:00 PRP-6/B-3 supervisors told
  -> 20:00:00 PRP-6/B-3 over, waits for reset

story: nobody writes anything more and no device is heard: it stays [silent source]
  07:00:00 item-taken item=B-3 caseOfficer=19
  08:00:00 item-handed-over item=B-3 custodian=19 store=Store
  -> 08:00:00 PRP-6/B-3 raised P2
  08:01:00 GW gone
  08:01:00 GW-2 gone
  12:00:00 time passes
  -> 08:03:00 PRP-6/B-3 supervisors told

story: a hand-over that is written down hours later is stamped with its own time [late signal]
  07:00:00 item-taken item=B-3 caseOfficer=19
  08:00:00 item-handed-over item=B-3 custodian=19 store=Store (heard 11:00:00)
  -> 08:00:00 PRP-6/B-3 raised P2
  11:00:00 time passes
  -> 08:03:00 PRP-6/B-3 supervisors told
