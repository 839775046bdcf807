# COV-5: nothing can be said about where a person is.

rules: COV-5

story: Raised half a minute after the readers fell silent and cleared when they hear [just before] [exactly at] [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 wb-1 degraded
  10:01:29.999 time passes
  10:01:30 time passes
  -> 10:01:30 COV-5/CR-1 raised P2
  10:02:00 wb-1 in Interview-1
  -> 10:02:00 COV-5/CR-1 returned, nobody acknowledged
  10:02:10 19 acknowledges COV-5/CR-1
  -> 10:02:10 COV-5/CR-1 acknowledged and over

story: Is not lost when the next thing heard is the band [next heard is the return]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 wb-1 degraded
  10:02:00 wb-1 in Interview-1
  -> 10:01:30 COV-5/CR-1 raised P2
  -> 10:02:00 COV-5/CR-1 returned, nobody acknowledged

story: Raised a second time before anybody acknowledged [twice]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 wb-1 degraded
  10:01:30 time passes
  -> 10:01:30 COV-5/CR-1 raised P2
  10:02:00 wb-1 in Interview-1
  -> 10:02:00 COV-5/CR-1 returned, nobody acknowledged
  10:03:00 wb-1 degraded
  10:03:30 time passes
  -> 10:03:30 COV-5/CR-1 raised P2

story: Allows five minutes to put a band on [just before] [exactly at] [cleared]
  10:00:00 CR-1 booked in arrived 08:00:00 general
  10:04:59.999 time passes
  10:05:00 time passes
  -> 10:05:00 COV-5/CR-1 raised P2
  10:06:00 wb-1 in Desk
  10:06:10 CR-1 wears wb-1
  -> 10:06:10 COV-5/CR-1 returned, nobody acknowledged

rules: COV-5 COV-8

story: A person behind a gateway that is gone is a consequence and not told by itself [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:05 GW gone (last heard 10:01:00)
  10:01:15 time passes
  -> 10:01:15 COV-8/GW raised P2
  10:01:30 time passes
  -> 10:01:30 COV-5/CR-1 raised P2
  10:10:00 time passes
  -> 10:04:15 COV-8/GW supervisors told
  10:11:00 GW back
  -> 10:11:00 COV-5/CR-1 returned, nobody acknowledged
  -> 10:11:00 COV-8/GW returned, nobody acknowledged

rules: COV-5

story: Somebody out of sight is not seen again because the gateway goes too [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 wb-1 degraded
  10:01:30 time passes
  -> 10:01:30 COV-5/CR-1 raised P2
  10:01:40 GW gone
  10:02:00 time passes

rules: COV-5 COV-8

story: A consequence that outlives its cause is told when the cause is gone [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:55 wb-1 degraded
  10:01:00 GW gone
  10:01:25 time passes
  -> 10:01:15 COV-8/GW raised P2
  -> 10:01:25 COV-5/CR-1 raised P2
  10:05:00 time passes
  -> 10:04:15 COV-8/GW supervisors told
  10:05:10 GW back
  -> 10:05:10 COV-8/GW returned, nobody acknowledged
  10:05:20 19 acknowledges COV-8/GW
  -> 10:05:20 COV-8/GW acknowledged and over
  -> 10:05:20 COV-5/CR-1 supervisors told
  10:05:20 time passes

rules: COV-5

story: A band that is heard but was never placed is not observed [just before] [exactly at] [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 weak
  10:00:34.999 time passes
  10:00:35 time passes
  -> 10:00:35 COV-5/CR-1 raised P2
  10:00:40 wb-1 weak in Desk
  -> 10:00:40 COV-5/CR-1 returned, nobody acknowledged

story: A person behind another gateway is still observed
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:01:00 GW-2 gone
  10:02:00 time passes

rules: COV-5 COV-8

story: A death of an earlier boot that is heard late hides nobody [late signal]
  10:00:00 CR-1 booked in arrived 10:00:00 intermittent
  10:00:00 CR-1 wears wb-1
  10:00:05 wb-1 in Interview-1
  10:00:10 GW back as boot-2
  10:00:20 GW of boot-1 gone
  10:02:00 time passes

rules: COV-5

story: nothing was heard at the thirtieth second [just after]
  13:00:00 CR-2 booked in arrived 12:40:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:10 wb-2 in Waiting-2
  13:20:00 wb-2 degraded
  13:20:30.001 time passes
  -> 13:20:30 COV-5/CR-2 raised P2

story: nobody has put a band on and nothing was heard at the fifth minute [just after]
  13:00:00 CR-2 booked in arrived 12:40:00 general woman
  13:05:00.001 time passes
  -> 13:05:00 COV-5/CR-2 raised P2

story: silence that is heard of late is stamped when it fell due [late signal]
  13:00:00 CR-2 booked in arrived 12:40:00 general woman
  13:00:00 CR-2 wears wb-2
  13:00:10 wb-2 in Waiting-2
  13:20:00 wb-2 degraded (heard 13:22:00)
  13:22:00 time passes
  -> 13:20:30 COV-5/CR-2 raised P2
  13:19:50 wb-2 in Waiting-2 (heard 13:22:10)
