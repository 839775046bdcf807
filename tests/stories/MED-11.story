# MED-11: restraint.

rules: MED-11

story: a review is due after ten minutes [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 restraint-began kind=handcuffs reason=violent
  10:19:59.999 time passes
  10:20:00 time passes
  -> 10:20:00 MED-11/CR-1 raised P2

story: reviewed, circulation is due after fifteen, and thirty are the most
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 restraint-began kind=handcuffs reason=violent
  10:19:00 CR-1 restraint-reviewed reason=still_violent
  10:25:00 time passes
  -> 10:25:00 MED-11/CR-1 raised P2
  10:26:00 CR-1 circulation-checked
  -> 10:26:00 MED-11/CR-1 over, waits for reset
  10:28:00 CR-1 restraint-reviewed reason=still_violent
  -> 10:28:00 MED-11/CR-1 supervisors told
  10:40:00 time passes
  -> 10:38:00 MED-11/CR-1 raised P2
  -> 10:40:00 MED-11/CR-1 worse P1

story: prone for a minute is critical
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 restraint-began kind=belt reason=violent
  10:12:00 CR-1 restraint-position-changed prone=yes
  10:12:59.999 time passes
  10:13:00 time passes
  -> 10:13:00 MED-11/CR-1 raised P1

story: ended in time [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 restraint-began kind=handcuffs reason=violent
  10:19:00 CR-1 restraint-ended
  11:00:00 time passes
