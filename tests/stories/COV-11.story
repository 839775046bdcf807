# COV-11: storage.

rules: COV-11

story: raised when it will not hold a week more than needed
  10:05:00 storage-forecast holds=96d required=90d
  -> 10:05:00 COV-11/small raised P3

story: a week is enough [exactly at]
  10:05:00 storage-forecast holds=97d required=90d
