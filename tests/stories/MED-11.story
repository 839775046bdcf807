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

story: ended in time
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:10:00 CR-1 restraint-began kind=handcuffs reason=violent
  10:19:00 CR-1 restraint-ended
  11:00:00 time passes

story: told a moment late it bears the tenth minute [just after]
  02:00:00 CR-8 booked in arrived 02:00:00 constant
  02:05:00 CR-8 restraint-began kind=chair reason=hits_head_on_wall
  02:14:59.999 time passes
  02:15:00.001 time passes
  -> 02:15:00 MED-11/CR-8 raised P2

story: the restraint ends after the review was missed, and it waits for a reset [cleared]
  02:00:00 CR-8 booked in arrived 02:00:00 constant
  02:05:00 CR-8 restraint-began kind=chair reason=hits_head_on_wall
  02:15:00 time passes
  -> 02:15:00 MED-11/CR-8 raised P2
  02:16:00 CR-8 restraint-ended
  -> 02:16:00 MED-11/CR-8 over, waits for reset

story: an hour in cuffs is not lost when the next thing written is that they are off [next heard is the return]
  02:00:00 CR-8 booked in arrived 02:00:00 constant
  02:05:00 CR-8 restraint-began kind=handcuffs reason=violent
  03:05:00 CR-8 restraint-ended
  -> 02:15:00 MED-11/CR-8 raised P2
  -> 02:18:00 MED-11/CR-8 supervisors told
  -> 02:35:00 MED-11/CR-8 worse P1
  -> 02:36:00 MED-11/CR-8 supervisors told
  -> 03:05:00 MED-11/CR-8 over, waits for reset

story: nobody writes anything and no device is heard: it is raised, becomes worse, and stays [silent source]
  02:00:00 CR-8 booked in arrived 02:00:00 constant
  02:05:00 CR-8 restraint-began kind=belt reason=violent
  02:06:00 GW gone
  02:06:00 GW-2 gone
  06:00:00 time passes
  -> 02:15:00 MED-11/CR-8 raised P2
  -> 02:18:00 MED-11/CR-8 supervisors told
  -> 02:35:00 MED-11/CR-8 worse P1
  -> 02:36:00 MED-11/CR-8 supervisors told

story: a restraint that is written down afterwards is stamped when its review was due [late signal]
  02:00:00 CR-8 booked in arrived 02:00:00 constant
  02:05:00 CR-8 restraint-began kind=handcuffs reason=violent (heard 02:30:00)
  02:30:00 time passes
  -> 02:15:00 MED-11/CR-8 raised P2
  -> 02:18:00 MED-11/CR-8 supervisors told
