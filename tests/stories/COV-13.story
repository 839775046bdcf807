# COV-13: privacy.

rules: COV-13

story: raised at once when a lawyer's room is recorded [just before] [exactly at]
  10:00:00 sound-changed zone=Lawyer heard=no recorded=no
  10:04:59.999 time passes
  10:05:00 sound-changed zone=Lawyer heard=yes recorded=yes
  -> 10:05:00 COV-13/Lawyer raised P2

story: stamped with the first instant of the recording although that was heard a moment later [just after]
  10:05:00 sound-changed zone=Lawyer heard=yes recorded=yes (heard 10:05:00.001)
  -> 10:05:00 COV-13/Lawyer raised P2

story: switched off, it waits for a reset [cleared]
  10:05:00 sound-changed zone=Lawyer heard=yes recorded=yes
  -> 10:05:00 COV-13/Lawyer raised P2
  10:06:00 sound-changed zone=Lawyer heard=yes recorded=no
  -> 10:06:00 COV-13/Lawyer over, waits for reset
  10:07:00 19 acknowledges COV-13/Lawyer
  -> 10:07:00 COV-13/Lawyer acknowledged
  10:30:00 19 resolves COV-13/Lawyer
  -> 10:30:00 COV-13/Lawyer resolved
  10:30:00 19 resets COV-13/Lawyer
  -> 10:30:00 COV-13/Lawyer reset

story: the recorder tells of the beginning and the end only afterwards [next heard is the return]
  11:02:00 sound-changed zone=Lawyer heard=yes recorded=yes (heard 11:20:00)
  -> 11:02:00 COV-13/Lawyer raised P2
  11:12:00 sound-changed zone=Lawyer heard=no recorded=no (heard 11:20:00)
  -> 11:05:00 COV-13/Lawyer supervisors told
  -> 11:12:00 COV-13/Lawyer over, waits for reset

story: an older word that nothing was recorded comes late and takes nothing back [late signal]
  15:00:00 sound-changed zone=Lawyer heard=yes recorded=yes
  -> 15:00:00 COV-13/Lawyer raised P2
  14:59:00 sound-changed zone=Lawyer heard=yes recorded=no (heard 15:01:00)

story: a recording that is heard of late is stamped with its beginning [late signal]
  15:00:00 sound-changed zone=Lawyer heard=yes recorded=yes (heard 15:02:00)
  -> 15:00:00 COV-13/Lawyer raised P2

story: a recorder that cannot say whether it hears anything still records [silent source]
  15:00:00 sound-changed zone=Lawyer heard=yes recorded=yes
  -> 15:00:00 COV-13/Lawyer raised P2
  15:00:40 sound-changed zone=Lawyer heard=unknown recorded=yes
  15:01:00 GW gone
  15:01:00 GW-2 gone
  15:02:30 time passes

story: an interview is recorded by law
  10:05:00 sound-changed zone=Interview-1 heard=yes recorded=yes
