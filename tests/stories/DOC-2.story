# DOC-2: corrections.

rules: DOC-2

story: raised at once, and never taken back [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 entry-corrected corrects=1 now=woman reason=typing
  -> 10:05:00 DOC-2/CR-1 raised P4
  10:10:00 CR-1 released
  11:00:00 19 acknowledges DOC-2/CR-1
  -> 11:00:00 DOC-2/CR-1 acknowledged
