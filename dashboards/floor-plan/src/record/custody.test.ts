import { describe, expect, it } from "vitest";
import { somePerson } from "../testing/some";
import type { Names } from "../words/fill";
import { storyTitle } from "./AlarmStories";
import type { CustodyView, LineView, PlaceView, StayInCentreView } from "./contract";
import { chapterLines, overdue, placesOf, staySpan, wasSeen } from "./custody";
import { presentSpans } from "./timeline/company";

const at = (hhmm: string) => `2026-11-22T${hhmm}:00Z`;
const ms = (hhmm: string) => Date.parse(at(hhmm));
const names: Names = { language: "en", timeZone: "UTC", zone: () => undefined, door: () => undefined, gateway: () => undefined };

function line(kind: string, says: unknown, when = "10:30"): LineView {
  return { entry: "1", at: at(when), recordedAt: at(when), kind, record: "1122-037", wristband: null, zone: null, officer: null, rule: "PRS-1", device: null, says, erased: says === null };
}

function place(from: string, to: string | null, more: Partial<PlaceView> = {}): PlaceView {
  return { who: "1122-037", whoKind: "record", zone: "z-1", from: at(from), to: to === null ? null : at(to), presence: "present", entry: "1", ...more };
}

function someCustody(stay: Partial<StayInCentreView>, more: Partial<CustodyView> = {}): CustodyView {
  return {
    stay: { record: "1122-037", arrivedAt: at("10:00"), bookedAt: at("10:10"), basis: null, sex: null, ageGroup: null, observation: null, wristband: null, endedAt: null, endedAs: null, entries: "1", ...stay },
    clocks: null, places: [], looks: [], alarms: [], chapters: [], complete: true, ...more,
  };
}

describe("a stay", () => {
  it("goes from coming in to leaving, or to when it was asked for", () => {
    expect(staySpan(someCustody({}), ms("12:00"))).toEqual({ from: ms("10:00"), to: ms("12:00") });
    expect(staySpan(someCustody({ endedAt: at("11:30") }), ms("12:00"))).toEqual({ from: ms("10:00"), to: ms("11:30") });
  });

  it("of which the beginning is erased begins with the first that is left", () => {
    expect(staySpan(someCustody({ arrivedAt: null, bookedAt: null }, { places: [place("10:20", null)] }), ms("12:00")).from).toBe(ms("10:20"));
    expect(staySpan(someCustody({ arrivedAt: null, bookedAt: null }), ms("12:00"))).toEqual({ from: ms("12:00"), to: ms("12:00") });
  });

  it("is under the eyes of the centre from booking in: what comes before is no gap, what comes after is", () => {
    const custody = someCustody({}, { places: [place("10:25", "11:00")] });
    expect(placesOf(custody, staySpan(custody, ms("12:00"))).map(({ from, to, known }) => [from, to, known])).toEqual([
      [ms("10:10"), ms("10:25"), false], [ms("10:25"), ms("11:00"), true], [ms("11:00"), ms("12:00"), false],
    ]);
    const early = someCustody({}, { places: [place("10:05", null)] });
    expect(placesOf(early, staySpan(early, ms("12:00")))[0]?.from).toBe(ms("10:05"));
  });
});

describe("a look", () => {
  it("on which the person was not seen is none; one that is erased is not said to be none", () => {
    const look = (says: unknown) => ({ line: line("welfare-checked", says), grade: null, band: null, door: null, camera: null, dwellSeconds: null });
    expect([wasSeen(look({ signal: { seen: true } })), wasSeen(look({ signal: { seen: false } })), wasSeen(look(null))]).toEqual([true, false, true]);
  });

  it("that is due and not done is late from when it was due; nobody says so of who is not known now", () => {
    const person = somePerson("1122-037", { observation: { level: "general", intervalSeconds: 3600, lastCheckAt: null, dueAt: at("11:00"), lastCheckEntry: null, rousing: false } });
    expect([overdue(person, ms("11:30")), overdue(person, ms("11:00")), overdue(undefined, ms("11:30"))]).toEqual([ms("11:00"), null, null]);
  });

  it("is told in the table of looks and not once more in its chapter", () => {
    const custody = someCustody({}, { chapters: [{ chapter: "checks", lines: [line("welfare-checked", {}), line("observation-plan-set", {})] }] });
    expect(chapterLines(custody, "checks").map((one) => one.kind)).toEqual(["observation-plan-set"]);
    expect(chapterLines(custody, "care")).toEqual([]);
  });
});

describe("the sentence of an alarm", () => {
  it("is what its first step said, and when that is erased what the rule says", () => {
    const alarm = {
      entry: "1", rule: "MOV-2", subjectKind: "detainee", subject: "1122-037", record: "1122-037", zone: "z-2", priority: 2, state: "normal", raisedAt: at("10:10"), acknowledgedAt: null, acknowledgedBy: null,
      attendedAt: null, attendedBy: null, resolvedAt: null, resolvedBy: null, escalatedAt: null, returnedAt: null, endedAt: null, lastEntry: "9",
    };
    const first = { ...line("alarm", { input: "conditionMet", condition: { arguments: { zone: "z-1" } } }), rule: "MOV-2" };
    expect(storyTitle({ alarm, steps: [first] }, names)).toBe("1122-037 wristband not heard, z-1");
    expect(storyTitle({ alarm, steps: [{ ...first, says: null }] }, names)).toBe("1122-037 wristband not heard, z-2");
  });
});

describe("company", () => {
  const within = { from: ms("10:00"), to: ms("12:00") };
  it("is drawn as long as both were there", () => {
    const company = [{ place: place("10:10", "11:00"), with: [place("09:00", "10:30", { who: "14", whoKind: "officer" }), place("10:50", null, { who: "1122-041" })] }];
    expect(presentSpans(company, within).map(({ who, from, to }) => [who, from, to])).toEqual([["14", ms("10:10"), ms("10:30")], ["1122-041", ms("10:50"), ms("11:00")]]);
  });

  it("goes on as one when the person was only heard anew, and is hatched where the other was not heard", () => {
    const other = place("10:00", null, { who: "1122-041" });
    const lost = place("11:00", "11:30", { who: "14", whoKind: "officer", presence: "lost" });
    const bars = presentSpans([{ place: place("10:10", "11:00"), with: [other] }, { place: place("11:00", null), with: [other, lost] }], within);
    expect(bars.map(({ who, from, to, known }) => [who, from, to, known])).toEqual([["1122-041", ms("10:10"), ms("12:00"), true], ["14", ms("11:00"), ms("11:30"), false]]);
  });

  it("that came when the person left was not with them", () => {
    expect(presentSpans([{ place: place("10:10", "11:00"), with: [place("11:00", null, { who: "14", whoKind: "officer" })] }], within)).toEqual([]);
  });
});
