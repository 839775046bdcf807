# DOC-1: papers.

rules: DOC-1

story: raised at once [exactly at]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 paper-required paper=rights-notice
  -> 10:05:00 DOC-1/CR-1 raised P4

story: signed [cleared]
  10:00:00 CR-1 booked in arrived 10:00:00 general
  10:05:00 CR-1 paper-required paper=rights-notice
  -> 10:05:00 DOC-1/CR-1 raised P4
  10:06:00 CR-1 paper-signed paper=rights-notice
  -> 10:06:00 DOC-1/CR-1 returned, nobody acknowledged
