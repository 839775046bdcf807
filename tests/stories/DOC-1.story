# DOC-1: papers.

rules: DOC-1

story: raised when a paper falls due and is not signed [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:04:59.999 time passes
  10:05:00 CR-1 paper-required paper=rights-notice
  -> 10:05:00 DOC-1/CR-1 raised P4

story: it was written down a moment later and is stamped with the moment it fell due [just after]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 paper-required paper=rights-notice (heard 10:05:00.001)
  -> 10:05:00 DOC-1/CR-1 raised P4

story: signed [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 paper-required paper=rights-notice
  -> 10:05:00 DOC-1/CR-1 raised P4
  10:06:00 CR-1 paper-signed paper=rights-notice
  -> 10:06:00 DOC-1/CR-1 returned, nobody acknowledged

story: one of two papers signed is not enough
  10:00:00 CR-1 booked in arrived 10:00:00 general woman
  10:05:00 CR-1 paper-required paper=rights-notice
  -> 10:05:00 DOC-1/CR-1 raised P4
  10:05:00 CR-1 paper-required paper=property-list
  10:06:00 CR-1 paper-signed paper=rights-notice
  10:20:00 time passes
  10:21:00 CR-1 paper-signed paper=property-list
  -> 10:21:00 DOC-1/CR-1 returned, nobody acknowledged

story: the next thing anybody writes down is the signature [next heard is the return]
  21:40:00 CR-3 booked in arrived 21:15:00 general
  21:50:00 CR-3 paper-required paper=property-list (heard 23:10:00)
  -> 21:50:00 DOC-1/CR-3 raised P4
  22:05:00 CR-3 paper-signed paper=property-list (heard 23:10:00)
  -> 22:05:00 DOC-1/CR-3 returned, nobody acknowledged

story: what was owed in the evening is written down at midnight [late signal]
  21:40:00 CR-3 booked in arrived 21:15:00 general
  21:45:00 CR-3 paper-required paper=rights-notice
  -> 21:45:00 DOC-1/CR-3 raised P4
  21:42:00 CR-3 paper-required paper=property-list (heard 24:05:00)
  24:06:00 19 acknowledges DOC-1/CR-3
  -> 24:06:00 DOC-1/CR-3 acknowledged

story: an alarm that comes from a late entry is stamped when the paper fell due [late signal]
  21:40:00 CR-3 booked in arrived 21:15:00 general
  21:45:00 CR-3 paper-required paper=rights-notice (heard 24:05:00)
  -> 21:45:00 DOC-1/CR-3 raised P4

story: nobody writes anything down and no device speaks, and the paper is still missing [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 paper-required paper=rights-notice
  -> 10:05:00 DOC-1/CR-1 raised P4
  10:06:00 GW gone
  10:06:00 GW-2 gone
  34:00:00 time passes

story: a paper that was not signed is owed after the release too
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 paper-required paper=release-note
  -> 10:05:00 DOC-1/CR-1 raised P4
  10:30:00 CR-1 released
  11:00:00 time passes
