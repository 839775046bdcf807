# MED-6: a camera sees a ligature.

rules: MED-6

story: raised [just before] [exactly at]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes
  10:05:02.999 time passes
  10:05:03 time passes
  -> 10:05:03 MED-6/Interview-1 raised P1

story: over, it waits for a reset [cleared]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=ligature now=no
  -> 10:05:03 MED-6/Interview-1 raised P1
  -> 10:05:10 MED-6/Interview-1 over, waits for reset

story: seen a second time [twice]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=ligature now=no
  -> 10:05:03 MED-6/Interview-1 raised P1
  -> 10:05:10 MED-6/Interview-1 over, waits for reset
  10:05:20 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes
  10:05:30 time passes
  -> 10:05:23 MED-6/Interview-1 raised P1

story: an older sight that arrives late changes nothing [late signal]
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=ligature now=no
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=ligature now=yes (heard 10:05:20)
  10:06:00 time passes
