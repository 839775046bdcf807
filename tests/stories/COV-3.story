# COV-3: a camera that sees nothing.

rules: COV-3

story: raised ten seconds after the camera was covered [just before] [exactly at]
  10:05:00 camera-view-changed camera=C-int view=covered
  10:05:09.999 time passes
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2

story: nothing was heard at the tenth second [just after]
  16:40:00 camera-view-changed camera=C-int view=moved
  16:40:10.001 time passes
  -> 16:40:10 COV-3/C-int raised P2

story: an unknown view is no clear view [silent source]
  10:05:00 camera-view-changed camera=C-int view=unknown
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2

story: a camera that could be seen to be covered and then cannot say is still not clear [silent source]
  10:05:00 camera-view-changed camera=C-int view=covered
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2
  10:06:00 camera-view-changed camera=C-int view=unknown
  10:06:30 time passes

story: one fault after the other is one time without a picture
  10:05:00 camera-view-changed camera=C-int view=moved
  10:05:06 camera-view-changed camera=C-int view=defocused
  10:05:09 camera-view-changed camera=C-int view=dark
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2

story: clear again [cleared]
  10:05:00 camera-view-changed camera=C-int view=dark
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2
  10:06:00 camera-view-changed camera=C-int view=clear
  -> 10:06:00 COV-3/C-int returned, nobody acknowledged

story: the next thing heard is that it is clear again [next heard is the return]
  10:05:00 camera-view-changed camera=C-int view=frozen
  10:06:30 camera-view-changed camera=C-int view=clear
  -> 10:05:10 COV-3/C-int raised P2
  -> 10:06:30 COV-3/C-int returned, nobody acknowledged

story: a hand in front of it for nine seconds is nothing [just before]
  10:05:00 camera-view-changed camera=C-int view=covered
  10:05:09.999 camera-view-changed camera=C-int view=clear
  10:30:00 time passes

story: is stamped when due although heard of late [late signal]
  10:05:00 camera-view-changed camera=C-int view=covered (heard 10:07:00)
  10:07:00 time passes
  -> 10:05:10 COV-3/C-int raised P2

story: an older clear view that comes late takes nothing back [late signal]
  10:05:00 camera-view-changed camera=C-int view=covered
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2
  10:04:50 camera-view-changed camera=C-int view=clear (heard 10:05:20)

rules: COV-3 COV-8

story: the gateway goes too, which COV 8 says [silent source]
  10:05:00 camera-view-changed camera=C-int view=covered
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2
  10:05:20 GW gone
  10:05:35 time passes
  -> 10:05:35 COV-8/GW raised P2

rules: COV-3

story: an older clear view that comes after it was said twice that it is covered takes nothing back [late signal]
  10:05:00 camera-view-changed camera=C-int view=covered
  10:06:00 camera-view-changed camera=C-int view=covered
  -> 10:05:10 COV-3/C-int raised P2
  10:05:30 camera-view-changed camera=C-int view=clear (heard 10:06:10)
