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

story: cannot be judged while the readers are silent
  10:00:00 CR-1 booked in arrived 10:00:00 general woman
  10:00:00 CR-1 wears wb-1
  10:05:00 wb-1 in Search
  10:05:30 wb-1 degraded
  10:06:00 21 in Search
  10:10:00 time passes

rules: PRS-14

story: nothing a moment before a man comes in [just before]
  10:30:00 CR-4 booked in arrived 10:30:00 general woman
  10:30:00 CR-4 wears wb-3
  10:30:05 wb-3 in Desk
  10:40:00 wb-3 in Search
  10:40:59.999 time passes
  10:41:00 21 in Search
  -> 10:41:00 PRS-14/CR-4 raised P2

story: told a moment late it bears the time when the man came in [just after]
  10:30:00 CR-4 booked in arrived 10:30:00 general woman
  10:30:00 CR-4 wears wb-3
  10:30:05 wb-3 in Desk
  10:40:00 wb-3 in Search
  10:41:00 21 in Search (heard 10:41:00.001)
  -> 10:41:00 PRS-14/CR-4 raised P2

story: a search of five minutes is not lost when the man leaves [next heard is the return]
  10:30:00 CR-4 booked in arrived 10:30:00 general woman
  10:30:00 CR-4 wears wb-3
  10:30:05 wb-3 in Desk
  10:40:00 wb-3 in Search
  10:41:00 21 in Search
  -> 10:41:00 PRS-14/CR-4 raised P2
  10:46:00 21 in Corridor
  -> 10:44:00 PRS-14/CR-4 supervisors told
  -> 10:46:00 PRS-14/CR-4 over, waits for reset

story: a girl is questioned by men alone [just before] [exactly at]
  10:30:00 CR-4 booked in arrived 10:30:00 general woman minor
  10:30:00 CR-4 wears wb-3
  10:40:00 wb-3 in Interview-1
  10:40:00 21 in Interview-1
  10:49:59.999 time passes
  10:50:00 CR-4 interview-began room=Interview-1 officers=21 recorded=yes adultPresent=yes
  -> 10:50:00 PRS-14/CR-4 raised P2

story: a sighting that waited in the gateway is stamped with its own time [late signal]
  10:30:00 CR-4 booked in arrived 10:30:00 general woman
  10:30:00 CR-4 wears wb-3
  10:30:05 wb-3 in Desk
  10:40:00 wb-3 in Search
  10:41:00 21 in Search (heard 10:43:00)
  -> 10:41:00 PRS-14/CR-4 raised P2

rules: PRS-14 COV-5

story: the gateway of the search room falls silent: nothing is taken back, and COV-5 says that nobody knows [silent source]
  10:30:00 CR-4 booked in arrived 10:30:00 general woman
  10:30:00 CR-4 wears wb-3
  10:30:05 wb-3 in Desk
  10:40:00 wb-3 in Search
  10:41:00 21 in Search
  -> 10:41:00 PRS-14/CR-4 raised P2
  10:41:30 GW-2 gone
  10:43:00 time passes
  -> 10:42:00 COV-5/CR-4 raised P2
