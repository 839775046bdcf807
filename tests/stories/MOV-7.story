# MOV-7: an escort with too few officers.

rules: MOV-7

story: raised at once [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=1 staffRequired=2
  -> 10:05:00 MOV-7/CR-1 raised P2

story: enough
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=2 staffRequired=2

story: ended [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 CR-1 escort-began to=Interview-1 expected=3min staff=1 staffRequired=2
  -> 10:05:00 MOV-7/CR-1 raised P2
  10:06:00 CR-1 escort-ended
  -> 10:06:00 MOV-7/CR-1 returned, nobody acknowledged
