# COV-3: a camera that sees nothing.

rules: COV-3

story: raised after ten seconds [just before] [exactly at]
  10:05:00 camera-view-changed camera=C-int view=covered
  10:05:09.999 time passes
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2

story: an unknown view is no clear view [silent source]
  10:05:00 camera-view-changed camera=C-int view=unknown
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2

story: clear again [cleared]
  10:05:00 camera-view-changed camera=C-int view=dark
  10:05:10 time passes
  -> 10:05:10 COV-3/C-int raised P2
  10:06:00 camera-view-changed camera=C-int view=clear
  -> 10:06:00 COV-3/C-int returned, nobody acknowledged
