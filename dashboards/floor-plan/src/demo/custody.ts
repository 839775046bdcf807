// The record of 1122-040 in the canned centre. ?erased: as it is when what the clocks rest on is gone.
import type { AlarmStoryView, CompanyView, CustodyView, LookView, PlaceView } from "../record/contract";
import { clock, START } from "./picture";
import { someLine, yesterday } from "./record";

const record = "1122-040";
const evening = (hhmm: string) => yesterday(`${hhmm}:00`);
const night = (hhmm: string) => clock(`${hhmm}:00`);

function place(zone: string | null, from: string, to: string | null, presence = "present", who = record, whoKind: PlaceView["whoKind"] = "record"): PlaceView {
  return { who, whoKind, zone, from, to, presence, entry: "1" };
}

const places: readonly PlaceView[] = [
  place("z-registration", evening("21:52"), evening("22:00")), place("z-search", evening("22:00"), evening("22:11")), place("z-property", evening("22:11"), evening("22:18")),
  place("z-information", evening("22:18"), evening("22:37")), place("z-medical", evening("22:37"), evening("22:54")), place("z-wait-f1", evening("22:54"), evening("23:36")),
  place("z-int-3", evening("23:36"), night("00:03")), place("z-int-3", night("00:03"), night("00:07"), "degraded"), place("z-int-3", night("00:09"), night("01:06")),
  place("z-wait-f1", night("01:06"), null),
];

function look(at: string, grade: LookView["grade"], more: Record<string, unknown> = {}, witness: Partial<LookView> = {}): LookView {
  return { line: someLine(at, "welfare-checked", { seen: true, breathing: true, response: "talks", ...more }), grade, band: "saw", door: "saw", camera: "unknown", dwellSeconds: 22, ...witness };
}

function story(rule: string, priority: number, raised: string, returned: string | null, args: Record<string, string>, more: Partial<AlarmStoryView["alarm"]> = {}): AlarmStoryView {
  const step = (at: string, input: string, says: Record<string, unknown> = {}, by: string | null = null) => someLine(at, "alarm", {}, { rule, officer: by, says: { input, ...says } });
  return {
    alarm: {
      entry: "1", rule, subjectKind: "detainee", subject: record, record, zone: "z-wait-f1", priority, state: returned === null ? "acknowledged" : "normal", raisedAt: raised, acknowledgedAt: null, acknowledgedBy: null,
      attendedAt: null, attendedBy: null, resolvedAt: null, resolvedBy: null, escalatedAt: null, returnedAt: returned, endedAt: returned, lastEntry: "9", ...more,
    },
    steps: [
      step(raised, "conditionMet", { condition: { arguments: args } }),
      ...(more.acknowledgedAt === undefined || more.acknowledgedAt === null ? [] : [step(more.acknowledgedAt, "acknowledge", {}, "02")]),
      ...(more.attendedAt === undefined || more.attendedAt === null ? [] : [step(more.attendedAt, "attend", {}, "14")]),
      ...(returned === null ? [] : [step(returned, "conditionCleared")]),
    ].map((line, index) => ({ ...line, entry: String(index + 1) })),
  };
}

const stories: readonly AlarmStoryView[] = [
  story("PRS-1", 1, evening("23:50"), evening("23:53"), { zone: "z-int-3" }, { zone: "z-int-3", acknowledgedAt: evening("23:51"), acknowledgedBy: "02", attendedAt: evening("23:53"), attendedBy: "14" }),
  story("WCK-2", 2, night("01:37"), night("01:41"), { zone: "z-wait-f1" }, { acknowledgedAt: night("01:38"), acknowledgedBy: "02", attendedAt: night("01:41"), attendedBy: "14" }),
  story("WCK-2", 2, night("03:05"), null, { zone: "z-wait-f1" }, { acknowledgedAt: clock("03:10:05"), acknowledgedBy: "02" }),
  story("MOV-4", 3, night("00:40"), night("00:58"), {}),
];

const sheet = (zh: string, en: string) => ({ text: { zh, en }, source: null, confidence: null });

export function demoCustody(erased: boolean): CustodyView {
  const care = [
    someLine(evening("23:20"), "drink-offered", { taken: true }), someLine(night("00:24"), "meal-offered", { kind: "main", taken: false }), someLine(night("01:39"), "drink-offered", { taken: true }),
    someLine(night("01:45"), "rest-began", {}), someLine(night("02:20"), "rest-ended", { reason: "interview" }), someLine(night("02:36"), "drink-offered", { taken: true }),
  ];
  const viewed = [["01:20", "S1", "custody"], ["03:12", "02", "custody"]].map(([at = "", by = "", what]) => someLine(night(at), "viewed", {}, { says: { by, what, record }, officer: by }));
  return {
    stay: { record, arrivedAt: evening("21:50"), bookedAt: evening("21:52"), basis: "summons", sex: "female", ageGroup: "adult", observation: "intermittent", wristband: "wb-040", endedAt: null, endedAs: null, entries: "88" },
    clocks: erased ? null : {
      record, at: new Date(START).toISOString(),
      clocks: [
        { key: "broughtIn", name: { zh: "在区时间", en: "In the area" }, state: "running", startedAt: evening("21:50"), elapsedSeconds: 19_360, excludedSeconds: 0, limit: null, endsAt: null, remainingSeconds: null, breachedAt: null, warnings: [], sheet: [sheet("在区时间", "In the area"), sheet("2026-11-22 21:50 到案，开始计时。", "2026-11-22 21:50 arrival: the clock starts.")] },
        {
          key: "summons", name: { zh: "刑事传唤", en: "Summons" }, state: "running", startedAt: evening("21:50"), elapsedSeconds: 19_360, excludedSeconds: 0,
          limit: { key: "summons", seconds: 43_200, source: "Criminal Procedure Law art. 119", sourceZh: "刑事诉讼法第一百一十九条", confidence: "verbatim", overriddenBy: null, overriddenWhy: null },
          endsAt: night("09:50"), remainingSeconds: 23_840, breachedAt: night("09:51"), warnings: [], sheet: [sheet("刑事传唤", "Summons"), sheet("时限 12 小时 0 分钟。", "Limit 12 h 0 min.")],
        },
        { key: "family", name: { zh: "通知家属", en: "Family to be told" }, state: "notStarted", startedAt: null, elapsedSeconds: 0, excludedSeconds: 0, limit: null, endsAt: null, remainingSeconds: null, breachedAt: null, warnings: [], sheet: [] },
      ],
    },
    places: [...places],
    looks: [
      look(evening("22:57"), "a"), look(evening("23:27"), "a"), look(night("01:07"), "b", {}, { door: "sawNothing", dwellSeconds: 9 }), look(night("01:41"), "a", { note: "迟 4 分：入区登记占用" }),
      look(night("02:07"), erased ? null : "c", { response: "asleepRoused" }, { band: "unknown", door: "unknown", dwellSeconds: null }), look(night("02:35"), "d", {}, { band: "sawNothing", dwellSeconds: null }),
    ],
    alarms: [...stories],
    chapters: [
      { chapter: "detention", lines: [erased ? someLine(evening("21:52"), "booked-in", {}, { says: null, erased: true }) : someLine(evening("21:52"), "booked-in", { sex: "female", ageGroup: "adult", basis: "summons", observation: "intermittent", arrivedAt: evening("21:50") })] },
      { chapter: "care", lines: care },
      { chapter: "health", lines: [someLine(evening("22:41"), "risk-assessed", { risk: "none" })] },
      { chapter: "interviews", lines: [someLine(evening("23:36"), "interview-began", { room: "z-int-3", officers: ["06", "14"], recorded: true, adultPresent: false }), someLine(night("01:06"), "interview-ended", {})] },
      { chapter: "movement", lines: [someLine(evening("21:53"), "wristband-assigned", { wristband: "wb-040" })] },
      { chapter: "viewed", lines: viewed },
    ],
    complete: true,
  };
}

export const demoCompany: readonly CompanyView[] = places.map((one) => ({
  place: one,
  with: one.zone === "z-int-3" ? [place("z-int-3", evening("23:36"), evening("23:49"), "present", "06", "officer"), place("z-int-3", evening("23:53"), night("01:06"), "present", "14", "officer")]
    : one.zone === "z-wait-f1" ? [place("z-wait-f1", evening("22:57"), null, "present", "1122-041", "record")]
      : one.zone === "z-registration" || one.zone === "z-search" ? [place(one.zone, evening("21:50"), evening("22:15"), "present", "14", "officer")] : [],
}));
