# COV-8: a gateway is cut off.

rules: COV-8

story: Raised fifteen seconds after it was last heard and cleared when it is back [just before] [exactly at] [cleared]
  10:00:00 GW back
  10:01:08 GW gone (last heard 10:01:00)
  10:01:14.999 time passes
  10:01:15 time passes
  -> 10:01:15 COV-8/GW raised P2
  10:02:00 GW back
  -> 10:02:00 COV-8/GW returned, nobody acknowledged
  10:02:30 GW gone
  10:02:45 time passes
  -> 10:02:45 COV-8/GW raised P2

story: Is not lost when the next thing heard is the return [next heard is the return]
  10:01:00 GW gone
  10:02:00 GW back
  -> 10:01:15 COV-8/GW raised P2
  -> 10:02:00 COV-8/GW returned, nobody acknowledged

story: A second death notice does not start the wait anew
  10:01:00 GW gone
  10:01:10 GW gone (last heard 10:01:09)
  10:01:15 time passes
  -> 10:01:15 COV-8/GW raised P2

story: Is quiet about a gateway that comes back in time and about one never heard [just before]
  10:01:00 GW gone
  10:01:14 GW back
  10:30:00 time passes

story: Is stamped when due although its death was heard of late [late signal]
  10:01:00 GW gone (last heard 10:00:30)
  -> 10:00:45 COV-8/GW raised P2

story: A death of an earlier boot says nothing [late signal]
  10:00:00 GW back as boot-2
  10:01:00 GW of boot-1 gone
  10:30:00 time passes

story: nothing was heard at the fifteenth second [just after]
  04:00:00 GW-2 back
  04:10:00 GW-2 gone
  04:10:15.001 time passes
  -> 04:10:15 COV-8/GW-2 raised P2

story: nothing at all is heard any more and the alarm stays and is passed on [silent source]
  04:10:00 GW gone
  04:10:00 GW-2 gone
  06:00:00 time passes
  -> 04:10:15 COV-8/GW raised P2
  -> 04:10:15 COV-8/GW-2 raised P2
  -> 04:13:15 COV-8/GW supervisors told
  -> 04:13:15 COV-8/GW-2 supervisors told
