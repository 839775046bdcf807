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

story: nothing a moment before the map at the exit is drawn [just before]
  09:00:00 CR-9 booked in arrived 09:00:00 general
  09:05:00 CR-9 body-mapped injuries=left-arm-scar atExit=no
  18:29:59.999 time passes
  18:30:00 CR-9 body-mapped injuries=left-arm-scar,left-cheek-bruise atExit=yes
  -> 18:30:00 MED-13/CR-9 raised P2

story: told a moment late it bears the time of the map [just after]
  09:00:00 CR-9 booked in arrived 09:00:00 general
  09:05:00 CR-9 body-mapped injuries=left-arm-scar atExit=no
  18:30:00 CR-9 body-mapped injuries=left-arm-scar,left-cheek-bruise atExit=yes (heard 18:30:00.001)
  -> 18:30:00 MED-13/CR-9 raised P2

story: a second map shows that the mark was dirt, and it waits for a reset [cleared]
  09:00:00 CR-9 booked in arrived 09:00:00 general
  09:05:00 CR-9 body-mapped injuries=left-arm-scar atExit=no
  18:30:00 CR-9 body-mapped injuries=left-arm-scar,left-cheek-bruise atExit=yes
  -> 18:30:00 MED-13/CR-9 raised P2
  18:32:00 CR-9 body-mapped injuries=left-arm-scar atExit=yes
  -> 18:32:00 MED-13/CR-9 over, waits for reset

story: an injury that nobody looked at for an hour is not lost when a second map clears it [next heard is the return]
  09:00:00 CR-9 booked in arrived 09:00:00 general
  09:05:00 CR-9 body-mapped injuries=left-arm-scar atExit=no
  18:30:00 CR-9 body-mapped injuries=left-arm-scar,left-cheek-bruise atExit=yes
  -> 18:30:00 MED-13/CR-9 raised P2
  19:30:00 CR-9 body-mapped injuries=left-arm-scar atExit=yes
  -> 18:33:00 MED-13/CR-9 supervisors told
  -> 19:30:00 MED-13/CR-9 over, waits for reset

story: a map that is typed in after the release is stamped when it was drawn [late signal]
  09:00:00 CR-9 booked in arrived 09:00:00 general
  09:05:00 CR-9 body-mapped injuries=left-arm-scar atExit=no
  18:30:00 CR-9 body-mapped injuries=left-arm-scar,left-cheek-bruise atExit=yes (heard 18:50:00)
  -> 18:30:00 MED-13/CR-9 raised P2
  18:50:00 time passes
  -> 18:33:00 MED-13/CR-9 supervisors told

story: nobody writes anything more and no device is heard: it stays [silent source]
  09:00:00 CR-9 booked in arrived 09:00:00 general
  09:05:00 CR-9 body-mapped injuries=left-arm-scar atExit=no
  18:30:00 CR-9 body-mapped injuries=left-arm-scar,left-cheek-bruise atExit=yes
  -> 18:30:00 MED-13/CR-9 raised P2
  18:31:00 GW gone
  18:31:00 GW-2 gone
  23:00:00 time passes
  -> 18:33:00 MED-13/CR-9 supervisors told

story: when they have left nobody can go to them, and it waits for whoever must account for it
  09:00:00 CR-9 booked in arrived 09:00:00 general
  09:05:00 CR-9 body-mapped injuries=left-arm-scar atExit=no
  18:30:00 CR-9 body-mapped injuries=left-arm-scar,left-cheek-bruise atExit=yes
  -> 18:30:00 MED-13/CR-9 raised P2
  18:40:00 CR-9 released
  -> 18:33:00 MED-13/CR-9 supervisors told
  -> 18:40:00 MED-13/CR-9 over, waits for reset
  18:41:00 19 acknowledges MED-13/CR-9
  -> 18:41:00 MED-13/CR-9 acknowledged
  18:41:00 19 resolves MED-13/CR-9
  -> 18:41:00 MED-13/CR-9 resolved
  18:42:00 19 resets MED-13/CR-9
  -> 18:42:00 MED-13/CR-9 reset
  19:00:00 time passes
