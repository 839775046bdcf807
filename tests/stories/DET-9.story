# DET-9: food and drink.

rules: DET-9

story: two hours without a drink offered [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:59:59.999 time passes
  12:00:00 time passes
  -> 12:00:00 DET-9/CR-1 raised P3

story: five hours without a meal [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:50:00 CR-1 drink-offered taken=yes
  13:40:00 CR-1 drink-offered taken=yes
  14:59:59.999 time passes
  15:00:00 time passes
  -> 15:00:00 DET-9/CR-1 raised P3

story: offered and refused is offered [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  12:00:00 time passes
  -> 12:00:00 DET-9/CR-1 raised P3
  12:01:00 CR-1 drink-offered taken=no
  -> 12:01:00 DET-9/CR-1 returned, nobody acknowledged

story: nobody wakes a sleeper to drink
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:00:00 CR-1 rest-began
  18:00:00 CR-1 rest-ended reason=awake
  19:59:59.999 time passes
  20:00:00 time passes
  -> 20:00:00 DET-9/CR-1 raised P3

story: nothing was heard at the second hour [just after]
  07:15:00 CR-2 booked in arrived 07:00:00 general woman
  09:00:00.001 time passes
  -> 09:00:00 DET-9/CR-2 raised P3

story: the next thing anybody writes down is the meal [next heard is the return]
  07:15:00 CR-2 booked in arrived 07:00:00 general woman
  11:40:00 CR-2 meal-offered kind=main taken=yes
  -> 09:00:00 DET-9/CR-2 raised P3
  -> 11:40:00 DET-9/CR-2 returned, nobody acknowledged

story: a drink that was offered in time is written down afterwards [late signal]
  07:15:00 CR-2 booked in arrived 07:00:00 general woman
  09:00:00 time passes
  -> 09:00:00 DET-9/CR-2 raised P3
  08:45:00 CR-2 drink-offered taken=yes (heard 09:20:00)
  -> 09:00:00 DET-9/CR-2 returned, nobody acknowledged
  10:45:00 time passes
  -> 10:45:00 DET-9/CR-2 raised P3

story: an arrival that is written down late is counted from the arrival [late signal]
  07:15:00 CR-2 booked in arrived 07:00:00 general woman (heard 09:30:00)
  09:30:00 time passes
  -> 09:00:00 DET-9/CR-2 raised P3

story: nobody writes anything down and no device speaks [silent source]
  07:15:00 CR-2 booked in arrived 07:00:00 general woman
  07:20:00 GW gone
  07:20:00 GW-2 gone
  20:00:00 time passes
  -> 09:00:00 DET-9/CR-2 raised P3
