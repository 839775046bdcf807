import type { Presence } from "./contract";

/** Whether a wristband says where its wearer is now. With any other presence the zone is only the last known one. */
export function isPlaceKnown(presence: Presence): boolean {
  switch (presence) {
    case "present":
    case "weak":
      return true;
    case "degraded":
    case "lost":
    case "unknown":
      return false;
  }
}
