# PRS-14: no woman on the staff.

rules: PRS-14

story: raised when a man comes to search a woman [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general woman
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Search
  10:06:00 21 in Search
  -> 10:06:00 PRS-14/CR-1 raised P2

story: a female officer ends it [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general woman
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Search
  10:06:00 21 in Search
  -> 10:06:00 PRS-14/CR-1 raised P2
  10:06:30 19 in Search
  -> 10:06:30 PRS-14/CR-1 19 came
  -> 10:06:30 PRS-14/CR-1 over, waits for reset

story: a man is searched by whoever is there
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Search
  10:06:00 21 in Search
  10:10:00 time passes

story: cannot be judged while the readers are silent [silent source]
  10:00:00 CR-1 booked in arrived 10:00:00 general woman
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Search
  10:05:30 wb-1 degraded
  10:06:00 21 in Search
  10:10:00 time passes
