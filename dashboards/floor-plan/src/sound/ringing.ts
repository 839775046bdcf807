// Which one sound the page makes now. One at a time, the highest; only what nobody has acknowledged rings.
import type { AlarmView, Session } from "../live/contract";
import { groupedOnce } from "../alarms/order";

export type Sound = "p1" | "p2" | "unknown" | "lost";
export type Role = Session["role"];

/** Alarms that ring for this role. What has returned to normal waits silently; P3 sounds once when it comes, P4 never. */
export function ringingAlarms(alarms: readonly AlarmView[], role: Role): AlarmView[] {
  return groupedOnce(alarms)
    .map((row) => row.alarm)
    .filter((alarm) => alarm.state === "unacknowledged" && rings(role, alarm));
}

/** Whoever looks from outside is not called. */
function rings(role: Role, alarm: AlarmView): boolean {
  return role === "duty-officer" || (alarm.escalatedAt !== null && (role === "supervisor" || role === "manager"));
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
