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
