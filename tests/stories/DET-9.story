# DET-9: food and drink.

rules: DET-9

story: two hours without a drink offered [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  11:59:59.999 time passes
  12:00:00 time passes
  -> 12:00:00 DET-9/CR-1 raised P3

story: five hours without a meal
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
