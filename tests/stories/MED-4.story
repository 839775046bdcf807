# MED-4: a camera sees a fall.

rules: MED-4

story: raised [just before] [exactly at]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 10:05:00 MED-4/Interview-1 raised P1

story: over, it waits for a reset [cleared]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 10:05:00 MED-4/Interview-1 raised P1
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=fall now=no
  -> 10:05:10 MED-4/Interview-1 over, waits for reset

story: seen a second time [twice]
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 10:05:00 MED-4/Interview-1 raised P1
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=fall now=no
  -> 10:05:10 MED-4/Interview-1 over, waits for reset
  10:05:20 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes
  -> 10:05:20 MED-4/Interview-1 raised P1
  10:05:30 time passes

story: an older sight that arrives late changes nothing [late signal]
  10:05:10 incident-seen zone=Interview-1 camera=C-int incident=fall now=no
  10:05:00 incident-seen zone=Interview-1 camera=C-int incident=fall now=yes (heard 10:05:20)
  10:06:00 time passes
