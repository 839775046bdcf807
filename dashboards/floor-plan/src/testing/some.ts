// Values for tests; what does not matter comes from here.
import type { AlarmView, PersonView, Picture, Update } from "../live/contract";

export const T0 = "2026-11-22T19:12:40.000Z";

export function someAlarm(key: string, more: Partial<AlarmView> = {}): AlarmView {
  const [rule = "", id = ""] = key.split("/");
  return {
    key, rule, subject: { kind: "detainee", id }, priority: 2, unknown: false, state: "unacknowledged", latching: false, since: T0, raisedAt: T0, returnedAt: null, zone: null, args: {}, facts: [],
    limit: null, acknowledgedBy: null, acknowledgedAt: null, cause: null, told: [], escalatedAt: null, attended: null, attendBy: null, resolved: null, aside: null, firstOut: null, concerns: null, heldUntil: null, sequence: 1, ...more,
  };
}

export function somePerson(record: string, more: Partial<PersonView> = {}): PersonView {
  const limit = { key: "summons", seconds: 43_200, source: "a source", sourceZh: "来源", confidence: "verbatim" as const, overriddenBy: null, overriddenWhy: null };
  return {
    record, sex: "male", ageGroup: "adult", wristband: null, strap: "closed", zone: "z-1", presence: "present", zoneSince: T0, lastHeard: T0, unattendedSince: null,
    observation: { level: "general", intervalSeconds: 3600, lastCheckAt: T0, dueAt: "2026-11-22T20:12:40.000Z", lastCheckEntry: 17, rousing: false },
    clock: { basis: "summons", startedAt: T0, limit, excludedSeconds: 0, pausedSince: null, endsAt: "2026-11-23T07:12:40.000Z" }, ...more,
  };
}

export function somePicture(sequence: number, more: Partial<Picture> = {}): Picture {
  return {
    centre: { id: "c", name: { zh: "中心", en: "Centre" }, timeZone: "Asia/Shanghai" }, sequence, at: T0,
    zones: [], doors: [], cameras: [], readers: [], buttons: [], gateways: [], people: [], officers: [], alarms: [], ...more,
  };
}

export function someUpdate(previous: number, sequence: number, more: Partial<Update> = {}): Update {
  return { previous, sequence, at: T0, doors: [], cameras: [], readers: [], buttons: [], gateways: [], people: [], officers: [], alarms: [], gonePeople: [], goneAlarms: [], ...more };
}
