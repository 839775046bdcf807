// What the desk asks before deciding, canned.
import type { AheadView, ForeseenView, HeldBookView, HeldView, ObjectionView, RoomOfferView, RoomsView } from "../duty/contract";
import { demoPeople, START } from "./picture";

const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();
const limit = (key: string, seconds: number) => ({ key, seconds, source: "Continued-Questioning Rules 2004 art. 30", sourceZh: "继续盘问规定（2004）第三十条", confidence: "secondary" as const, overriddenBy: null, overriddenWhy: null });

const objection = (rule: string, zone: string, facts: ObjectionView["facts"]): ObjectionView => ({ rule, priority: 2, args: { zone }, facts, limit: limit(rule, 30) });

const inRoom = (zone: string) => demoPeople().filter((person) => person.zone === zone).map((person) => person.record);

function room(zone: string, kind: string, capacity: number | null, more: Partial<RoomOfferView> = {}): RoomOfferView {
  const there = inRoom(zone);
  return { zone, kind, there, awaited: [], capacity, free: capacity === null ? null : Math.max(0, capacity - there.length), cutOff: false, objections: [], ...more };
}

const rooms = (record: string): RoomsView => ({
  record, at: at(0), given: null,
  rooms: [
    room("z-wait-m1", "waitingMen", 3, { objections: [objection("PRS-5", "z-wait-m1", [{ kind: "people-in-room", args: { count: "4", capacity: "3", zone: "z-wait-m1" } }]), objection("PRS-6", "z-wait-m1", [{ kind: "person-in-room", args: { record: "1122-030" } }, { kind: "person-in-room", args: { record: "1122-031" } }])] }),
    room("z-wait-m2", "waitingMen", 3, { cutOff: true, objections: [objection("PRS-6", "z-wait-m2", [{ kind: "person-in-room", args: { record: "1122-034" } }])] }),
    room("z-wait-f1", "waitingWomen", 3, { awaited: ["1123-002"] }),
    room("z-wait-f2", "waitingWomen", 2),
    room("z-wait-minor", "waitingMinors", 2, { objections: [objection("PRS-7", "z-wait-minor", [{ kind: "person-in-room", args: { record: "1123-001" } }])] }),
    room("z-int-3", "interview", 1),
  ].filter((one) => one.zone !== ""),
});

const names: Readonly<Record<string, { zh: string; en: string }>> = { summons: { zh: "传唤", en: "Summons" }, meal: { zh: "进食", en: "Meal" } };

function held(record: string, more: Partial<HeldView> = {}): HeldView {
  const person = demoPeople().find((one) => one.record === record);
  const ends = person?.clock.endsAt ?? null;
  const remaining = ends === null ? null : (Date.parse(ends) - START) / 1000;
  return {
    record, stages: ["registration", "safetySearch", "personalProperty", "informationCollection", "medicalScreening"], room: person?.zone ?? null,
    plan: { regime: person?.observation.level ?? "general", since: at(-300), reason: null, statedIntervalSeconds: null, intervalSeconds: 3600 }, risks: [], groups: [], apartFrom: [], interview: null,
    restingSince: null, restraint: null, healthRequest: null, medication: [], forceOwed: [], missingPapers: [], belongings: { custodian: "02", listedAt: at(-290), returnedAt: null }, exit: null,
    exitApprovedAt: null, preReleaseAt: null, escort: null, contactsOwed: [], extension: null,
    clocks: [{ key: "summons", name: names["summons"] ?? { zh: "", en: "" }, state: (remaining ?? 9e9) < 3600 ? "near" : "running", elapsedSeconds: 18_000, remainingSeconds: remaining, endsAt: ends, limit: person?.clock.limit ?? null, nextWarning: null }],
    ...more,
  };
}

const book = (): HeldBookView => ({
  at: at(0), sequence: 48_213_077,
  headcount: { book: 14, out: 0, heard: 12, notHeard: ["1122-034", "1122-036"], counted: { counted: 14, held: 14, by: "02", at: at(-72) }, dueAt: at(-12), limit: limit("MOV-12.count", 3600) },
  people: demoPeople().map((person) => held(person.record, OPEN[person.record] ?? {})).sort((a, b) => a.record.localeCompare(b.record)),
  items: [{ item: "E-2026-0117", store: "z-property", custodian: "02", lentTo: "05", lentUntil: at(48) }],
  handOver: null,
});

const OPEN: Readonly<Record<string, Partial<HeldView>>> = {
  "1122-037": { interview: { since: at(-64), room: "z-int-2", officers: ["17"], pausedSince: null, recorded: true, adultPresent: false } },
  "1122-040": { risks: ["selfHarm", "needsMedication"], medication: [{ medicine: "insulin", dueAt: at(18) }], contactsOwed: ["family"] },
  "1122-034": { apartFrom: ["1122-036"], missingPapers: ["detention-notice"] },
  "1123-003": { risks: ["intoxicated"], plan: { regime: "intoxicated", since: at(-55), reason: "blood alcohol", statedIntervalSeconds: null, intervalSeconds: 1800 } },
  "1123-001": { risks: null, groups: ["under16"] },
  "1122-029": { exit: { approvedAt: at(-20), approvedBy: "head", reason: "identify the scene", returnBy: at(100), wentOutAt: null, cameBackAt: null } },
};

function foreseen(rule: string, record: string, minutes: number, more: Partial<ForeseenView> = {}): ForeseenView {
  const person = demoPeople().find((one) => one.record === record);
  return {
    key: `${rule}/${record}`, rule, subject: { kind: "detainee", id: record }, priority: 2, at: at(minutes), zone: person?.zone ?? null, args: { record, zone: person?.zone ?? "" }, facts: [], limit: limit(rule, 3600),
    prevention: "look", startBy: at(minutes - 2), canBePrevented: minutes > 2, interviewSince: null, ...more,
  };
}

const ahead = (): AheadView => ({
  at: at(0), until: at(60),
  foreseen: [
    foreseen("WCK-2", "1123-001", 9), foreseen("MED-11", "1122-040", 33, { prevention: "examine", startBy: at(23) }), foreseen("DET-9", "1122-037", 41, { prevention: "feed", startBy: at(29), interviewSince: at(-64) }),
    foreseen("DET-1", "1122-031", 36, { prevention: "decide", startBy: at(6) }), foreseen("DET-2", "1122-035", 50, { prevention: "decide", startBy: at(20) }),
  ],
});

export const demoDuty = { rooms: async (record: string) => rooms(record), held: async () => book(), ahead: async () => ahead() };
