// Shelved and out of service: what neither rings nor is counted, and stands in one line at the foot of the list.
import type { AlarmView } from "../live/contract";

/** Kept from ringing now. One that still waits for the second person is not: it rings. */
export function isSetAside(alarm: AlarmView): boolean {
  return alarm.aside?.inForce === true;
}

/** Somebody asks to keep it from ringing, and a second person has not agreed yet. */
export function isAskedAside(alarm: AlarmView): boolean {
  return alarm.aside?.inForce === false;
}

/** Belongs to the foot of the list: in force, or asked for an alarm that is over and therefore stands nowhere else. */
export function isAtFoot(alarm: AlarmView): boolean {
  return isSetAside(alarm) || (isAskedAside(alarm) && alarm.state === "normal");
}

export interface Foot {
  /** What comes back by itself first, then the worst; what has no end stands last. */
  readonly alarms: readonly AlarmView[];
  readonly shelved: number;
  readonly outOfService: number;
  readonly asked: number;
}

export function footOf(alarms: readonly AlarmView[]): Foot {
  const foot = alarms.filter(isAtFoot).sort(soonestFirst);
  const inForce = foot.filter(isSetAside);
  const shelved = inForce.filter((alarm) => alarm.aside?.kind === "shelved").length;
  return { alarms: foot, shelved, outOfService: inForce.length - shelved, asked: foot.length - inForce.length };
}

function soonestFirst(a: AlarmView, b: AlarmView): number {
  const end = (alarm: AlarmView) => (alarm.aside?.until == null ? Number.MAX_SAFE_INTEGER : Date.parse(alarm.aside.until));
  return end(a) - end(b) || a.priority - b.priority || a.key.localeCompare(b.key);
}
