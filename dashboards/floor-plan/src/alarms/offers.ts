// What the page offers to whom about an alarm. The server decides; this keeps the page from offering what it would refuse (Core/Alarms/AlarmCommands.cs).
import type { AlarmView, Session } from "../live/contract";
import { isUnacknowledged } from "./order";

/** In the order in which they stand side by side: the life of an alarm, then what keeps it from ringing. */
const OFFERS = ["acknowledge", "attend", "resolve", "verify", "reset", "agree", "takeBack", "shelve", "outOfService"] as const;
export type Offer = (typeof OFFERS)[number];

/** These ask something first, in a form inside the row. */
export type FormKind = "resolve" | "shelve" | "outOfService";

export type Who = Pick<Session, "role" | "officer">;

/** Never more than the second person: a supervisor or a manager may know of it, come, bear out and agree. */
const SECOND: ReadonlySet<Offer> = new Set(["acknowledge", "attend", "verify", "agree"]);

const THINGS: ReadonlySet<AlarmView["subject"]["kind"]> = new Set(["door", "device", "gateway", "room", "suite", "item"]);

/** Minutes that can be asked for: what the server allows for a priority at most, and shorter. */
export function shelveMinutes(priority: AlarmView["priority"]): readonly number[] {
  switch (priority) {
    case 1:
      return [];
    case 2:
      return [5, 15];
    case 3:
    case 4:
      return [15, 60, 240, 480];
  }
}

function mayOffer(role: Who["role"], offer: Offer): boolean {
  return role === "duty-officer" || ((role === "supervisor" || role === "manager") && SECOND.has(offer));
}

export function offersOf(alarm: AlarmView, who: Who): Offer[] {
  return OFFERS.filter((offer) => mayOffer(who.role, offer) && isPossible(offer, alarm, who.officer));
}

/** Shown without choosing the row: what the alarm waits for now. The rest comes with choosing it, so that a list of calm rows stays calm. */
export function isNextStep(offer: Offer, alarm: AlarmView): boolean {
  switch (offer) {
    case "acknowledge":
    case "verify":
    case "reset":
    case "agree":
      return true;
    case "attend":
      return alarm.priority <= 2;
    case "resolve":
      return alarm.resolved === null && (alarm.attended !== null || alarm.state === "latchedAcknowledged");
    case "takeBack":
    case "shelve":
    case "outOfService":
      return false;
  }
}

function isPossible(offer: Offer, alarm: AlarmView, officer: string): boolean {
  const { aside, resolved } = alarm;
  const open = alarm.state !== "normal";
  const known = open && !isUnacknowledged(alarm);
  // Nobody handles an alarm about themselves, or one that questions what they did; to let it ring again is nobody's privilege.
  if (alarm.concerns === officer && offer !== "takeBack") {
    return false;
  }
  switch (offer) {
    case "acknowledge":
      return open && isUnacknowledged(alarm);
    case "attend":
      return known && alarm.attended === null && hasPlace(alarm);
    case "resolve":
      return known && (resolved === null || resolved.verifiedBy === null) && !(alarm.priority === 1 && alarm.attended === null && hasPlace(alarm));
    case "verify":
      return open && resolved !== null && resolved.verifiedBy === null && resolved.by !== officer;
    case "reset":
      return alarm.state === "latchedAcknowledged" && resolved !== null && (alarm.priority !== 1 || resolved.verifiedBy !== null);
    case "agree":
      return aside !== null && !aside.inForce && aside.by !== officer;
    case "takeBack":
      return aside !== null;
    case "shelve":
      return open && aside === null && shelveMinutes(alarm.priority).length > 0;
    case "outOfService":
      return open && aside === null && THINGS.has(alarm.subject.kind);
  }
}

/** A silent gateway or the whole suite has no place where anybody could be. */
function hasPlace(alarm: AlarmView): boolean {
  return alarm.subject.kind !== "gateway" && alarm.subject.kind !== "suite";
}
