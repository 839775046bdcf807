// Words of the wall.
export const wallEn = {
  "wall.next": "Next people to look at in person",
  "wall.nextLook": "next look {at}",
  "wall.in": "{minutes} min",
  "wall.all": "all alarms are listed",
  "wall.hidden": "{count} alarms have no room here, worst {worst}",
} as const;
