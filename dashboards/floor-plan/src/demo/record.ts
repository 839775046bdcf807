// The record of the canned centre. ?busy: too many others are asking. ?slow: nothing is answered.
import { Refused } from "../api/api";
import type { LineView, PageView, StayInCentreView } from "../record/contract";
import { clock, demoPeople } from "./picture";

const asked = new URLSearchParams(location.search);

export async function answered<T>(answer: T): Promise<T> {
  if (asked.has("busy")) {
    throw new Refused("Others are asking.", 503);
  }
  return asked.has("slow") ? new Promise<T>(() => undefined) : answer;
}

const minutes = (instant: string, by: number) => new Date(Date.parse(instant) + by * 60_000).toISOString();

function held(): StayInCentreView[] {
  return demoPeople().map((person) => ({
    record: person.record, arrivedAt: person.clock.startedAt, bookedAt: minutes(person.clock.startedAt, 6), basis: person.clock.basis, sex: person.sex, ageGroup: person.ageGroup,
    observation: person.observation.level, wristband: person.wristband, endedAt: null, endedAs: null, entries: String(40 + Number(person.record.slice(-2))),
  }));
}

const left: readonly StayInCentreView[] = [
  ["1122-028", "16:40", "23:52", "released"], ["1122-027", "12:05", "20:31", "transferred-out"], ["1122-026", "11:40", "19:02", "released"], ["1122-024", "09:12", "17:55", "released"],
].map(([record = "", from, to, how = ""]) => ({
  record, arrivedAt: yesterday(`${from}:00`), bookedAt: yesterday(`${from}:30`), basis: "summons", sex: "male", ageGroup: "adult", observation: "general", wristband: null,
  endedAt: yesterday(`${to}:00`), endedAs: how, entries: "212",
}));

export function yesterday(hhmmss: string): string {
  return minutes(clock(hhmmss), -24 * 60);
}

let entry = 48_213_077;

export function someLine(at: string, kind: string, signal: Record<string, unknown>, more: Partial<LineView> = {}): LineView {
  return {
    entry: String(entry--), at, recordedAt: at, kind, record: "1122-040", wristband: null, zone: null, officer: "14", rule: null, device: null, says: { signal: { type: kind, ...signal } },
    erased: false, ...more,
  };
}

const lines: readonly LineView[] = [
  someLine(clock("03:10:05"), "alarm-acknowledged", { alarm: { rule: "WCK-2", subject: { kind: "detainee", id: "1122-040" } } }, { rule: "WCK-2", officer: "02" }),
  someLine(clock("03:05:00"), "alarm", {}, { rule: "WCK-2", zone: "z-wait-f1", officer: null, says: { input: "conditionMet", condition: { arguments: { zone: "z-wait-f1" } } } }),
  someLine(clock("02:35:00"), "welfare-checked", { seen: true, breathing: true, response: "talks" }),
  someLine(clock("02:07:40"), "welfare-checked", { seen: true, breathing: true, response: "asleepRoused", note: "要求上厕所" }, { recordedAt: clock("02:31:10") }),
  someLine(clock("01:50:00"), "door-changed", { door: "d-equip", physical: "open", lock: "unlocked", alarm: "openTooLong" }, { record: null, officer: null, device: "d-equip" }),
  someLine(clock("01:39:00"), "drink-offered", { taken: true }),
  someLine(clock("01:20:00"), "viewed", {}, { says: { by: "S1", what: "search", question: "text=律师" }, officer: "S1", record: null }),
  someLine(clock("00:24:00"), "meal-offered", { kind: "main", taken: false }),
  someLine(yesterday("10:00:00"), "meal-offered", {}, { says: null, erased: true, record: null, officer: null }),
];

export const demoRecord = {
  stays: (query: string): Promise<PageView<StayInCentreView>> => answered({ rows: query.includes("open=true") ? held() : [...left, ...held()], next: null }),
  lines: (query: string): Promise<PageView<LineView>> => answered({ rows: query.includes("after=") ? [] : [...lines], next: query.includes("after=") ? null : "more" }),
  staysSheet: () => answered(new Blob(["record\r\n"], { type: "text/csv" })),
  linesSheet: () => answered(new Blob(["entry,at\r\n"], { type: "text/csv" })),
};

