# COV-11: storage. It must hold what the law demands and a week more, so that somebody can still buy disks.

rules: COV-11

story: raised when the recorder says that it will not hold a week more than needed [just before] [exactly at]
  10:00:00 storage-forecast holds=120d required=90d
  10:04:59.999 time passes
  10:05:00 storage-forecast holds=96d required=90d
  -> 10:05:00 COV-11/small raised P3

story: a week more is enough and a second less is not [exactly at]
  10:05:00 storage-forecast holds=97d required=90d
  11:05:00 storage-forecast holds=8380799s required=90d
  -> 11:05:00 COV-11/small raised P3

story: the forecast reaches us a moment after it was made [just after]
  10:05:00 storage-forecast holds=80d required=90d (heard 10:05:00.001)
  -> 10:05:00 COV-11/small raised P3

story: disks were added [cleared]
  08:10:00 storage-forecast holds=93d required=90d
  -> 08:10:00 COV-11/small raised P3
  08:30:00 19 acknowledges COV-11/small
  -> 08:30:00 COV-11/small acknowledged
  15:00:00 storage-forecast holds=180d required=90d
  -> 15:00:00 COV-11/small over

story: the recorder was not reached until the disks were in and both forecasts come together [next heard is the return]
  08:10:00 storage-forecast holds=93d required=90d (heard 15:10:00)
  -> 08:10:00 COV-11/small raised P3
  15:00:00 storage-forecast holds=180d required=90d (heard 15:10:00)
  -> 15:00:00 COV-11/small returned, nobody acknowledged

story: a forecast that comes hours late is stamped when it was made [late signal]
  09:00:00 storage-forecast holds=200d required=90d
  09:30:00 storage-forecast holds=90d required=90d (heard 13:00:00)
  -> 09:30:00 COV-11/small raised P3

story: an old good forecast that comes late takes nothing back [late signal]
  09:30:00 storage-forecast holds=90d required=90d
  -> 09:30:00 COV-11/small raised P3
  09:00:00 storage-forecast holds=200d required=90d (heard 13:00:00)

story: a recorder that says nothing more takes nothing back [silent source]
  09:30:00 storage-forecast holds=90d required=90d
  -> 09:30:00 COV-11/small raised P3
  09:40:00 GW gone
  09:40:00 GW-2 gone
  23:00:00 time passes
