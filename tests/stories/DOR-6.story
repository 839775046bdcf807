# DOR-6: emergency release.

rules: DOR-6

story: raised at once [exactly at]
  10:05:00 emergency-release-changed door=D-out pulled=yes
  -> 10:05:00 DOR-6/D-out raised P1

story: set again, it waits for a reset [cleared]
  10:05:00 emergency-release-changed door=D-out pulled=yes
  -> 10:05:00 DOR-6/D-out raised P1
  10:06:00 emergency-release-changed door=D-out pulled=no
  -> 10:06:00 DOR-6/D-out supervisors told
  -> 10:06:00 DOR-6/D-out over, waits for reset
