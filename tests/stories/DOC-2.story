# DOC-2: corrections.

rules: DOC-2

without [cleared]: what was changed stays changed; whoever corrects the correction changes the record once more.
without [next heard is the return]: what was changed stays changed, so that there is no return.

story: raised at once [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:04:59.999 time passes
  10:05:00 CR-1 entry-corrected corrects=1 now=woman reason=typing
  -> 10:05:00 DOC-2/CR-1 raised P4
  -> 10:05:00 DOC-2/CR-1 over, waits for reset

story: never taken back, not by the release either
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 entry-corrected corrects=1 now=woman reason=typing
  -> 10:05:00 DOC-2/CR-1 raised P4
  -> 10:05:00 DOC-2/CR-1 over, waits for reset
  10:10:00 CR-1 released
  11:00:00 19 acknowledges DOC-2/CR-1
  -> 11:00:00 DOC-2/CR-1 acknowledged

story: the correction reaches the record a moment after it was made [just after]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 entry-corrected corrects=1 now=arrived_at_nine reason=clock_misread (heard 10:05:00.001)
  -> 10:05:00 DOC-2/CR-1 raised P4
  -> 10:05:00 DOC-2/CR-1 over, waits for reset

story: a correction that is entered hours later is stamped with the time it states [late signal]
  18:00:00 CR-8 booked in arrived 17:30:00 general woman
  18:20:00 CR-8 entry-corrected corrects=1 now=arrived_17:10 reason=gate_register (heard 23:50:00)
  -> 18:20:00 DOC-2/CR-8 raised P4
  -> 18:20:00 DOC-2/CR-8 over, waits for reset

story: nobody writes anything down afterwards and it stays [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 entry-corrected corrects=1 now=woman reason=typing
  -> 10:05:00 DOC-2/CR-1 raised P4
  -> 10:05:00 DOC-2/CR-1 over, waits for reset
  10:06:00 GW gone
  10:06:00 GW-2 gone
  33:00:00 time passes

story: two corrections are two, whichever was made first, and each can be put away
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 entry-corrected corrects=1 now=woman reason=typing
  -> 10:05:00 DOC-2/CR-1 raised P4
  -> 10:05:00 DOC-2/CR-1 over, waits for reset
  10:06:00 19 acknowledges DOC-2/CR-1
  -> 10:06:00 DOC-2/CR-1 acknowledged
  10:06:00 19 resolves DOC-2/CR-1
  -> 10:06:00 DOC-2/CR-1 resolved
  10:07:00 19 resets DOC-2/CR-1
  -> 10:07:00 DOC-2/CR-1 reset
  10:08:00 CR-1 entry-corrected corrects=1 now=arrived_09:40 reason=gate_register
  -> 10:08:00 DOC-2/CR-1 raised P4
  -> 10:08:00 DOC-2/CR-1 over, waits for reset
  10:02:00 CR-1 entry-corrected corrects=1 now=woman_of_30 reason=passport (heard 10:20:00)
  -> 10:02:00 DOC-2/CR-1 raised P4
  -> 10:08:00 DOC-2/CR-1 over, waits for reset
  10:30:00 time passes
