# WCK-13: constant view lost.

rules: WCK-13

story: a console that never said anything is not attended [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 constant
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:01:04.999 time passes
  10:01:05 time passes
  -> 10:01:05 WCK-13/CR-1 raised P1

story: an attended console is enough
  10:00:00 CR-1 booked in arrived 10:00:00 constant
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:10 console-attended zone=Waiting-1 attended=yes
  10:30:00 time passes

story: raised a minute after somebody left the console
  10:00:00 CR-1 booked in arrived 10:00:00 constant
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:00:10 console-attended zone=Waiting-1 attended=yes
  10:10:00 console-attended zone=Waiting-1 attended=no
  10:11:00 time passes
  -> 10:11:00 WCK-13/CR-1 raised P1

story: an officer in the room ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 constant
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Waiting-1
  10:01:05 time passes
  -> 10:01:05 WCK-13/CR-1 raised P1
  10:02:00 19 in Waiting-1
  -> 10:02:00 WCK-13/CR-1 19 came
  -> 10:02:00 WCK-13/CR-1 over, waits for reset

rules: WCK-13

story: told a moment late it bears the end of the minute [just after]
  22:00:00 CR-9 booked in arrived 22:00:00 constant woman
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-2
  22:00:10 console-attended zone=Waiting-2 attended=yes
  22:30:00 console-attended zone=Waiting-2 attended=no
  22:30:59.999 time passes
  22:31:00.001 time passes
  -> 22:31:00 WCK-13/CR-9 raised P1

story: ten minutes before an empty chair are not lost when somebody sits down [next heard is the return]
  22:00:00 CR-9 booked in arrived 22:00:00 constant woman
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-2
  22:00:10 console-attended zone=Waiting-2 attended=yes
  22:30:00 console-attended zone=Waiting-2 attended=no
  22:40:00 console-attended zone=Waiting-2 attended=yes
  -> 22:31:00 WCK-13/CR-9 raised P1
  -> 22:32:00 WCK-13/CR-9 supervisors told
  -> 22:40:00 WCK-13/CR-9 over, waits for reset

story: counts from when the plan was written and not from when nobody needed to watch
  22:00:00 CR-9 booked in arrived 22:00:00 general woman
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-2
  22:30:00 CR-9 observation-plan-set regime=constant
  22:30:59.999 time passes
  22:31:00 time passes
  -> 22:31:00 WCK-13/CR-9 raised P1

story: a console whose word waited in the gateway is stamped when it fell due [late signal]
  22:00:00 CR-9 booked in arrived 22:00:00 constant woman
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-2
  22:00:10 console-attended zone=Waiting-2 attended=yes
  22:30:00 console-attended zone=Waiting-2 attended=no (heard 22:31:40)
  22:31:40 time passes
  -> 22:31:00 WCK-13/CR-9 raised P1

rules: WCK-13 COV-5

story: the readers fall silent while nobody watches: nothing is taken back, and COV-5 says that nobody knows [silent source]
  22:00:00 CR-9 booked in arrived 22:00:00 constant woman
  22:00:00 CR-9 wears wb-3
  22:00:05 wb-3 in Waiting-2
  22:00:10 console-attended zone=Waiting-2 attended=yes
  22:30:00 console-attended zone=Waiting-2 attended=no
  22:31:00 time passes
  -> 22:31:00 WCK-13/CR-9 raised P1
  22:31:10 GW gone
  22:31:50 time passes
  -> 22:31:40 COV-5/CR-9 raised P2
