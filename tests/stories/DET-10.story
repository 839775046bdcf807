# DET-10: an interview at night.

rules: DET-10

story: raised when night begins during it [just before] [exactly at]
  20:00:00 CR-1 booked in arrived 20:00:00 general
  21:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  21:59:59.999 time passes
  22:00:00 time passes
  -> 22:00:00 DET-10/CR-1 raised P4

story: with a reason it is only recorded
  20:00:00 CR-1 booked in arrived 20:00:00 general
  22:10:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no nightReason=danger
  23:00:00 time passes

story: at six it is day [exactly at]
  05:00:00 CR-1 booked in arrived 05:00:00 general
  06:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  07:00:00 time passes

story: over with the interview [cleared]
  20:00:00 CR-1 booked in arrived 20:00:00 general
  21:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  22:00:00 time passes
  -> 22:00:00 DET-10/CR-1 raised P4
  22:10:00 CR-1 interview-ended
  -> 22:10:00 DET-10/CR-1 returned, nobody acknowledged

story: nothing was heard when night began [just after]
  20:00:00 CR-1 booked in arrived 20:00:00 general
  21:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  22:00:00.001 time passes
  -> 22:00:00 DET-10/CR-1 raised P4

story: an interview that ends a millisecond before ten is none of the night [just before]
  20:00:00 CR-1 booked in arrived 20:00:00 general
  21:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  21:59:59.999 CR-1 interview-ended
  24:00:00 time passes

story: one that begins at night is one at once [exactly at]
  03:00:00 CR-5 booked in arrived 02:30:00 general woman
  03:19:59.999 time passes
  03:20:00 CR-5 interview-began officers=19,21 recorded=yes adultPresent=no
  -> 03:20:00 DET-10/CR-5 raised P4

story: the next thing anybody writes down is the end [next heard is the return]
  20:00:00 CR-1 booked in arrived 20:00:00 general
  21:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  23:15:00 CR-1 interview-ended
  -> 22:00:00 DET-10/CR-1 raised P4
  -> 23:15:00 DET-10/CR-1 returned, nobody acknowledged

story: the beginning is written down when night has come [late signal]
  20:00:00 CR-1 booked in arrived 20:00:00 general
  21:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no (heard 22:40:00)
  22:40:00 time passes
  -> 22:00:00 DET-10/CR-1 raised P4

story: nobody writes anything down and no device speaks [silent source]
  20:00:00 CR-1 booked in arrived 20:00:00 general
  21:00:00 CR-1 interview-began officers=19,21 recorded=yes adultPresent=no
  21:10:00 GW gone
  21:10:00 GW-2 gone
  30:00:00 time passes
  -> 22:00:00 DET-10/CR-1 raised P4

story: a short pause over the hour at which night begins: it is said when the questions go on
  21:00:00 CR-1 booked in arrived 21:00:00 general
  21:10:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
  21:55:00 CR-1 interview-paused
  22:05:00 CR-1 interview-resumed
  -> 22:05:00 DET-10/CR-1 raised P4
  22:10:00 time passes
