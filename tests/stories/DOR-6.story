# DOR-6: emergency release.

rules: DOR-6

story: raised at once [just before] [exactly at]
  10:00:00 emergency-release-changed door=D-out pulled=no
  10:04:59.999 time passes
  10:05:00 emergency-release-changed door=D-out pulled=yes
  -> 10:05:00 DOR-6/D-out raised P1

story: the pull is heard a moment later [just after]
  10:05:00 emergency-release-changed door=D-wait pulled=yes (heard 10:05:00.001)
  -> 10:05:00 DOR-6/D-wait raised P1

story: set again, it waits for a reset [cleared]
  10:05:00 emergency-release-changed door=D-out pulled=yes
  -> 10:05:00 DOR-6/D-out raised P1
  10:06:00 emergency-release-changed door=D-out pulled=no
  -> 10:06:00 DOR-6/D-out supervisors told
  -> 10:06:00 DOR-6/D-out over, waits for reset

story: the release was pulled and set again before anybody heard of it [next heard is the return]
  03:10:00 emergency-release-changed door=D-street pulled=yes (heard 03:12:00)
  -> 03:10:00 DOR-6/D-street raised P1
  03:10:40 emergency-release-changed door=D-street pulled=no (heard 03:12:00)
  -> 03:10:40 DOR-6/D-street over, waits for reset

story: a pull that is heard of late is stamped with the pull [late signal]
  03:10:00 emergency-release-changed door=D-street pulled=yes (heard 03:14:00)
  -> 03:10:00 DOR-6/D-street raised P1
  03:14:00 time passes
  -> 03:11:00 DOR-6/D-street supervisors told

story: an older word that it is set comes late and takes nothing back [late signal]
  03:10:00 emergency-release-changed door=D-street pulled=yes
  -> 03:10:00 DOR-6/D-street raised P1
  03:09:00 emergency-release-changed door=D-street pulled=no (heard 03:10:20)

story: an older word that it is set comes after it was said twice that it is pulled [late signal]
  03:10:00 emergency-release-changed door=D-street pulled=yes
  -> 03:10:00 DOR-6/D-street raised P1
  03:10:40 emergency-release-changed door=D-street pulled=yes
  03:10:30 emergency-release-changed door=D-street pulled=no (heard 03:10:50)

rules: DOR-6 DOR-7 COV-8

story: the controller falls silent, which DOR 7 says [silent source]
  10:00:00 controller D-out online
  10:05:00 emergency-release-changed door=D-out pulled=yes
  -> 10:05:00 DOR-6/D-out raised P1
  10:05:10 controller D-out lost
  10:05:40 time passes
  -> 10:05:40 DOR-7/D-out raised P2

story: the gateway falls silent, which COV 8 says [silent source]
  10:05:00 emergency-release-changed door=D-out pulled=yes
  -> 10:05:00 DOR-6/D-out raised P1
  10:05:10 GW-2 gone
  10:05:25 time passes
  -> 10:05:25 COV-8/GW-2 raised P2
