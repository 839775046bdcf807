# MED-13: a new injury at the exit.

rules: MED-13

story: raised at once [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 body-mapped injuries=left-arm-scar atExit=no
  12:00:00 CR-1 body-mapped injuries=left-arm-scar,right-eye-bruise atExit=yes
  -> 12:00:00 MED-13/CR-1 raised P2

story: the same marks are no news
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 body-mapped injuries=left-arm-scar atExit=no
  12:00:00 CR-1 body-mapped injuries=left-arm-scar atExit=yes

story: without a map from arrival every mark is new [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  12:00:00 CR-1 body-mapped injuries=left-arm-scar atExit=yes
  -> 12:00:00 MED-13/CR-1 raised P2
