# COV-13: privacy.

rules: COV-13

story: raised at once when a lawyer's room is recorded [exactly at]
  10:05:00 sound-changed zone=Lawyer heard=yes recorded=yes
  -> 10:05:00 COV-13/Lawyer raised P2

story: switched off, it waits for a reset [cleared]
  10:05:00 sound-changed zone=Lawyer heard=yes recorded=yes
  -> 10:05:00 COV-13/Lawyer raised P2
  10:06:00 sound-changed zone=Lawyer heard=yes recorded=no
  -> 10:06:00 COV-13/Lawyer over, waits for reset

story: an interview is recorded by law
  10:05:00 sound-changed zone=Interview-1 heard=yes recorded=yes
