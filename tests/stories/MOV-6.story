# MOV-6: an escort that lasts too long.

rules: MOV-6

story: raised at twice the time expected [just before] [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=2 staffRequired=2
  10:10:59.999 time passes
  10:11:00 time passes
  -> 10:11:00 MOV-6/CR-1 raised P2

story: two minutes are never too long
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=20s staff=2 staffRequired=2
  10:06:59.999 time passes
  10:07:00 time passes
  -> 10:07:00 MOV-6/CR-1 raised P2

story: ended [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=2 staffRequired=2
  10:11:00 time passes
  -> 10:11:00 MOV-6/CR-1 raised P2
  10:12:00 CR-1 escort-ended
  -> 10:12:00 MOV-6/CR-1 returned, nobody acknowledged
