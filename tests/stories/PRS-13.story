# PRS-13: a minor interviewed alone.

rules: PRS-13

story: raised at once [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general minor
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:10:00 PRS-13/CR-1 raised P2

story: the adult comes [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general minor
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:10:00 PRS-13/CR-1 raised P2
  10:11:00 CR-1 interview-adult-changed present=yes
  -> 10:11:00 PRS-13/CR-1 over, waits for reset

story: a vulnerable adult has the same right
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 risk-assessed risk=mentallyVulnerable
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 10:10:00 PRS-13/CR-1 raised P2

story: others need none
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
