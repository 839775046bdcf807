// Which one sound the page makes now. One at a time, the highest; only what nobody has acknowledged rings.
import type { AlarmView } from "../live/contract";
import { groupedOnce } from "../alarms/order";

export type Sound = "p1" | "p2" | "unknown" | "lost";
export type Role = "duty-officer" | "supervisor";

/** Alarms that ring for this role. What has returned to normal waits silently; P3 sounds once when it comes, P4 never. */
export function ringingAlarms(alarms: readonly AlarmView[], role: Role): AlarmView[] {
  return groupedOnce(alarms)
    .map((row) => row.alarm)
    .filter((alarm) => alarm.state === "unacknowledged" && (role === "duty-officer" || alarm.escalatedAt !== null));
}

export function soundFor(ringing: readonly AlarmView[]): Sound | null {
  if (ringing.some((alarm) => alarm.priority === 1)) {
    return "p1";
  }
  if (ringing.some((alarm) => alarm.priority === 2 && !alarm.unknown)) {
    return "p2";
  }
  return ringing.some((alarm) => alarm.unknown) ? "unknown" : null;
}

/** P3 alarms that were not ringing before: each sounds once, and none in a flood, where one more sound says nothing. */
export function newOnce(ringing: readonly AlarmView[], before: ReadonlySet<string>, inFlood: boolean): boolean {
  return !inFlood && ringing.some((alarm) => alarm.priority === 3 && !alarm.unknown && !before.has(alarm.key));
}
