import type { AlarmView, OfficerView, PersonView, Picture } from "../live/contract";
import { asideAlarms, lifeAlarms } from "./life";
import type { PlanFeature, PlanFile } from "../plan/geojson";

/** 03:12:40 on the centre's clock. */
export const START = Date.parse("2026-11-22T19:12:40Z");
const ago = (seconds: number) => new Date(START - seconds * 1000).toISOString();
export const clock = (hhmmss: string) => {
  const [h = 0, m = 0, s = 0] = hhmmss.split(":").map(Number);
  return new Date(Date.parse("2026-11-22T16:00:00Z") + ((h * 60 + m) * 60 + s) * 1000).toISOString();
};
type Name = { readonly "zh-CN": string; readonly en: string };
const local = (name: unknown) => ({ zh: (name as Name)["zh-CN"], en: (name as Name).en });
const extra = (feature: PlanFeature) => feature.properties as Record<string, unknown>;

const source = "Criminal Procedure Law art. 119";
const limit = (seconds: number) => ({ key: "summons", seconds, source, sourceZh: null, confidence: "verbatim" as const, overriddenBy: null, overriddenWhy: null });

function person(record: string, zone: string, elapsedMinutes: number, limitHours: number, dueInMinutes: number, more: Partial<PersonView> = {}): PersonView {
  const startedAt = ago(elapsedMinutes * 60);
  return {
    record, sex: "male", ageGroup: "adult", wristband: `wb-${record.slice(-3)}`, strap: "closed", zone, presence: "present", zoneSince: ago(1500), lastHeard: ago(1), unattendedSince: null,
    observation: { level: "intermittent", intervalSeconds: 3600, lastCheckAt: ago(3600 - dueInMinutes * 60), dueAt: ago(-dueInMinutes * 60), lastCheckEntry: 48_212_000 + Math.round(Math.abs(dueInMinutes)), rousing: false },
    clock: { basis: "summons", startedAt, limit: limit(limitHours * 3600), excludedSeconds: 0, pausedSince: null, endsAt: new Date(Date.parse(startedAt) + limitHours * 3600_000).toISOString() },
    ...more,
  };
}

export const demoPeople = () => people;

const people: PersonView[] = [
  person("1122-037", "z-int-2", 461, 12, 40, { unattendedSince: clock("03:09:50") }),
  person("1122-040", "z-wait-f1", 322, 12, -7.7, { sex: "female", observation: { level: "intermittent", intervalSeconds: 1800, lastCheckAt: clock("02:35:00"), dueAt: clock("03:05:00"), lastCheckEntry: 48_211_920, rousing: false } }),
  person("1122-034", "z-wait-m2", 408, 24, 20, { presence: "unknown", lastHeard: clock("03:08:12") }),
  person("1122-036", "z-wait-m2", 390, 24, 21, { presence: "unknown", lastHeard: clock("03:08:12") }),
  person("1122-031", "z-wait-m1", 684, 12, 29),
  person("1122-035", "z-int-1", 662, 12, 50),
  person("1123-001", "z-wait-minor", 108, 8, 9, { ageGroup: "minor" }),
  person("1123-003", "z-wait-sober", 60, 24, 12),
  person("1122-041", "z-wait-f1", 320, 8, 19, { sex: "female" }),
  person("1122-030", "z-wait-m1", 535, 24, 27),
  person("1122-033", "z-wait-m1", 532, 24, 31),
  person("1123-002", "z-medical", 93, 8, 33),
  person("1122-029", "z-cor-s", 580, 12, 36),
  person("1123-004", "z-search", 14, 8, 46),
];

const officers: OfficerView[] = ([["11", "z-search"], ["12", "z-search"], ["14", "z-medical"], ["19", "z-hall"], ["02", "z-desk"], ["21", "z-cor-s"], ["17", "z-break"], ["05", "z-int-1"], ["08", "z-int-1"]] as const)
  .map(([number, zone]) => ({ number, sex: "male", wristband: `officer-${number}`, zone, presence: "present", zoneSince: ago(600) }));

function alarm(key: string, priority: AlarmView["priority"], since: string, more: Partial<AlarmView>): AlarmView {
  const [rule = "", id = ""] = key.split("/");
  return {
    key, rule, priority, since, raisedAt: since, subject: { kind: "detainee", id }, unknown: false, state: "unacknowledged", latching: false, returnedAt: null, zone: null, args: { record: id },
    facts: [], limit: null, acknowledgedBy: null, acknowledgedAt: null, cause: null, told: [], escalatedAt: null, attended: null, attendBy: null, resolved: null, aside: null, firstOut: null, concerns: null, heldUntil: null, sequence: 48_213_000, ...more,
  };
}

const alarms: AlarmView[] = [
  alarm("PRS-1/1122-037", 1, clock("03:09:50"), {
    zone: "z-int-2", latching: true, args: { record: "1122-037", zone: "z-int-2" },
    facts: [{ kind: "no-officer-in-zone", args: { zone: "z-int-2" } }, { kind: "officer-left", args: { officer: "17", zone: "z-int-2", at: clock("03:09:50") } }, { kind: "camera-count", args: { camera: "cam-int-2", count: "1", zone: "z-int-2" } }],
    limit: { key: "unattended", seconds: 120, source: "centre rule on constant presence during interviews", sourceZh: "本中心讯问期间有人在场的规定", confidence: "unverified", overriddenBy: null, overriddenWhy: null },
    told: [{ channel: "email", to: "supervisor on duty", at: clock("03:12:20"), delivered: true }], escalatedAt: clock("03:12:20"),
  }),
  alarm("WCK-2/1122-040", 2, clock("03:05:00"), {
    zone: "z-wait-f1", args: { record: "1122-040", zone: "z-wait-f1" }, state: "acknowledged", acknowledgedBy: "02", acknowledgedAt: clock("03:10:05"), attendBy: clock("03:13:05"),
    facts: [{ kind: "last-check", args: { at: clock("02:35:00"), officer: "14" } }, { kind: "check-interval", args: { level: "intermittent", interval: "1800" } }],
  }),
  alarm("DOR-7/ble-wait-m2", 2, clock("03:08:12"), {
    subject: { kind: "device", id: "ble-wait-m2" }, unknown: true, zone: "z-wait-m2", args: { device: "ble-wait-m2", zone: "z-wait-m2" }, state: "acknowledged", acknowledgedBy: "02", acknowledgedAt: clock("03:09:31"), attended: { by: "19", at: clock("03:11:02"), seen: true },
    facts: [{ kind: "device-last-heard", args: { at: clock("03:08:12") } }],
  }),
  ...["1122-034", "1122-036"].map((record) => alarm(`COV-5/${record}`, 2, clock("03:08:12"), {
    unknown: true, zone: "z-wait-m2", args: { record, zone: "z-wait-m2" }, cause: "DOR-7/ble-wait-m2", facts: [{ kind: "readers-silent", args: { zone: "z-wait-m2" } }],
  })),
  alarm("DOR-2/d-equip", 3, clock("03:11:05"), {
    subject: { kind: "door", id: "d-equip" }, zone: "z-equip", args: { door: "d-equip" }, facts: [{ kind: "door-open", args: { at: clock("03:11:05") } }],
    limit: { key: "held-open", seconds: 60, source: "site file, door class office", sourceZh: null, confidence: "proposal", overriddenBy: null, overriddenWhy: null },
  }),
  alarm("DET-1/1122-031", 3, clock("02:48:00"), { zone: "z-wait-m1", args: { record: "1122-031", endsAt: clock("03:48:40"), limit: "43200" }, state: "acknowledged", acknowledgedBy: "02", acknowledgedAt: clock("02:49:10"), facts: [{ kind: "clock-started", args: { at: clock("00:00:00") } }] }),
  alarm("DET-1/1122-035", 3, clock("03:10:00"), { zone: "z-int-1", args: { record: "1122-035", endsAt: clock("04:10:40"), limit: "43200" }, state: "acknowledged", acknowledgedBy: "02", acknowledgedAt: clock("03:10:30") }),
  alarm("DOR-2/d-search", 2, clock("03:00:52"), { subject: { kind: "door", id: "d-search" }, zone: "z-search", args: { door: "d-search" }, state: "returnedUnacknowledged", returnedAt: clock("03:01:40") }),
  ...asideAlarms(alarm, clock).slice(0, 1),
];

export function demoPicture(plan: PlanFile, asked: URLSearchParams): Picture {
  const features = plan.features;
  const fixtures = (category: string) => features.filter((feature) => feature.feature_type === "fixture" && feature.properties.category === category);
  const calm = asked.has("calm");
  return {
    centre: { id: "northside", name: { zh: "城北执法办案管理中心", en: "Northside Case Management Centre" }, timeZone: "Asia/Shanghai" },
    sequence: 48_213_077,
    at: new Date(START).toISOString(),
    zones: features.filter((feature) => feature.feature_type === "unit").map((unit) => ({
      id: unit.id, kind: unit.properties.category ?? "", name: local(extra(unit)["name"]), short: local(extra(unit)["shortName"]),
      insidePerimeter: unit.properties.insidePerimeter === true, detaineesAllowed: unit.properties.detaineesAllowed === true, capacity: Number(extra(unit)["capacity"]),
    })),
    doors: features.filter((feature) => feature.feature_type === "opening").map((door) => ({
      id: door.id, name: local(extra(door)["name"]), between: [...(door.properties.zones ?? [])], perimeter: door.properties.perimeter === true, class: String(extra(door)["doorClass"]),
      physical: door.id === "d-equip" && !calm || door.id === "d-ident" ? "open" : door.id === "d-property" && !calm ? "unknown" : "closed", alarm: door.id === "d-equip" && !calm ? "openTooLong" : "normal", since: ago(95), health: "online",
    })),
    cameras: fixtures("camera").map((camera) => ({ id: camera.id, zone: camera.properties.zone ?? "", health: camera.id === "cam-int-4" && !calm ? "lost" : "online", healthSince: ago(300), count: 0, countSince: ago(60) })),
    buttons: [],
    readers: fixtures("reader").map((reader) => ({ id: reader.id, zone: reader.properties.zone ?? "", health: calm ? "online" : reader.id === "ble-wait-m2" ? "lost" : reader.id === "ble-int-5" ? "late" : "online", healthSince: clock("03:08:12") })),
    gateways: [{ id: "gw-1", name: { zh: "一号网关", en: "Gateway 1" }, online: true, since: ago(9000) }],
    people: calm ? people.map((one) => ({ ...one, presence: "present" as const, unattendedSince: null, observation: { ...one.observation, dueAt: ago(-1200) } })) : asked.has("crowd") ? [...people, ...crowd()] : people,
    officers,
    alarms: calm ? [] : asked.has("life") ? lifeAlarms(alarm, clock) : alarms,
  };
}

function crowd(): PersonView[] {
  const rooms = ["z-wait-m1", "z-wait-m2", "z-wait-sober", "z-wait-f1", "z-wait-f2", "z-hall", "z-registration"];
  return Array.from({ length: 106 }, (_, index) => person(`1122-${String(100 + index)}`, rooms[index % rooms.length] ?? "z-hall", 30 + index, 24, 10 + index));
}
