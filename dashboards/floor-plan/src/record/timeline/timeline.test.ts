import { describe, expect, it } from "vitest";
import type { AlarmStoryView, LineView, PlaceView } from "../contract";
import { axisOf } from "./axis";
import { inRows, textWidth, wordsBeside } from "./rows";
import { alarmSpans, betweenLines, observedSpans, placeSpans } from "./spans";

const at = (hhmm: string) => Date.parse(`2026-11-22T${hhmm}:00Z`);
const stay = { from: at("10:00"), to: at("12:00") };

function place(zone: string | null, from: string, to: string | null, presence = "present"): PlaceView {
  return { who: "1122-037", whoKind: "record", zone, from: `2026-11-22T${from}:00Z`, to: to === null ? null : `2026-11-22T${to}:00Z`, presence, entry: "1" };
}

function line(entry: string, when: string, kind: string, says: unknown = null): LineView {
  const time = `2026-11-22T${when}:00Z`;
  return { entry, at: time, recordedAt: time, kind, record: "1122-037", wristband: null, zone: null, officer: null, rule: null, device: null, says, erased: says === null };
}

const drawn = (spans: readonly { from: number; to: number; zone?: string | null; known: boolean }[]) => spans.map(({ from, to, known, zone }) => [new Date(from).toISOString().slice(11, 16), new Date(to).toISOString().slice(11, 16), zone ?? null, known]);

describe("places", () => {
  it("are drawn as long as they lasted, and what lies between them as unknown", () => {
    expect(drawn(placeSpans([place("z-1", "10:05", "10:30"), place("z-2", "10:50", null)], stay))).toEqual([
      ["10:00", "10:05", null, false], ["10:05", "10:30", "z-1", true], ["10:30", "10:50", null, false], ["10:50", "12:00", "z-2", true],
    ]);
  });

  it("of somebody who was never heard are one gap", () => {
    expect(drawn(placeSpans([], stay))).toEqual([["10:00", "12:00", null, false]]);
  });

  it("at which a band was only heard last are never drawn as being there", () => {
    const spans = placeSpans([place("z-1", "10:00", "11:00"), place("z-1", "11:00", "11:30", "degraded"), place("z-1", "11:30", "12:00", "weak")], stay);
    expect(spans.map((span) => span.known)).toEqual([true, false, false]);
    expect(spans[1]).toMatchObject({ zone: "z-1", presence: "degraded" });
    expect(placeSpans([place(null, "10:00", "12:00")], stay)[0]?.known).toBe(false);
  });

  it("are half-open: one ends where the next begins, and what took no time is none", () => {
    const spans = placeSpans([place("z-1", "10:00", "10:40"), place("z-2", "10:30", "10:30"), place("z-3", "10:30", "12:00")], stay);
    expect(drawn(spans)).toEqual([["10:00", "10:30", "z-1", true], ["10:30", "12:00", "z-3", true]]);
  });

  it("outside the stay are cut at its ends", () => {
    expect(drawn(placeSpans([place("z-1", "09:00", "10:30"), place("z-2", "10:30", "13:00")], stay))).toEqual([["10:00", "10:30", "z-1", true], ["10:30", "12:00", "z-2", true]]);
  });

  it("give one line of observed and not observed", () => {
    const spans = placeSpans([place("z-1", "10:00", "10:30"), place("z-2", "10:30", "11:00"), place("z-2", "11:00", "11:10", "lost"), place("z-2", "11:20", null)], stay);
    expect(drawn(observedSpans(spans))).toEqual([["10:00", "11:00", null, true], ["11:00", "11:20", null, false], ["11:20", "12:00", null, true]]);
  });
});

describe("alarms", () => {
  const story = (steps: LineView[], returnedAt: string | null = null): AlarmStoryView => ({
    alarm: {
      entry: "1", rule: "PRS-1", subjectKind: "detainee", subject: "1122-037", record: "1122-037", zone: null, priority: 1, state: "normal", raisedAt: "2026-11-22T10:10:00Z", acknowledgedAt: null,
      acknowledgedBy: null, attendedAt: null, attendedBy: null, resolvedAt: null, resolvedBy: null, escalatedAt: null, returnedAt, endedAt: null, lastEntry: "9",
    }, steps,
  });

  it("stand from when they were raised to when their condition was over, each time that they came", () => {
    const spans = alarmSpans(story([
      line("1", "10:10", "alarm", { input: "conditionMet" }), line("2", "10:12", "alarm", { input: "conditionWorsened" }), line("3", "10:20", "alarm", { input: "conditionClearedLatching" }),
      line("4", "10:40", "alarm", { input: "conditionMet" }), line("5", "10:41", "alarm-acknowledged", { signal: {} }),
    ]), stay.to);
    expect(spans).toEqual([{ from: at("10:10"), to: at("10:20"), open: false }, { from: at("10:40"), to: at("12:00"), open: true }]);
  });

  it("whose steps are erased stand by what is left of their life", () => {
    expect(alarmSpans(story([line("1", "10:10", "alarm")], "2026-11-22T10:30:00Z"), stay.to)).toEqual([{ from: at("10:10"), to: at("10:30"), open: false }]);
    expect(alarmSpans(story([]), stay.to)).toEqual([{ from: at("10:10"), to: at("12:00"), open: true }]);
  });
});

describe("rest", () => {
  it("lasts from its beginning to its end, and one without an end to now", () => {
    const spans = betweenLines([line("1", "10:10", "rest-began"), line("2", "10:50", "rest-ended"), line("3", "11:00", "rest-ended"), line("4", "11:30", "rest-began")], "rest-began", "rest-ended", stay.to);
    expect(spans.map(({ from, to, open }) => ({ from, to, open }))).toEqual([{ from: at("10:10"), to: at("10:50"), open: false }, { from: at("11:30"), to: at("12:00"), open: true }]);
  });
});

describe("the axis", () => {
  it("has whole steps of the centre's clock around the stay", () => {
    const axis = axisOf({ from: at("10:07"), to: at("12:21") }, 800, "Asia/Kolkata");
    expect(axis.ticks.map((tick) => new Date(tick + 5.5 * 3600_000).toISOString().slice(11, 16))).toEqual(["15:30", "15:45", "16:00", "16:15", "16:30", "16:45", "17:00", "17:15", "17:30", "17:45", "18:00"]);
    expect([axis.place(axis.from), axis.place((axis.from + axis.to) / 2), axis.place(axis.to), axis.place(axis.to + 1), axis.place(0)]).toEqual([0, 0.5, 1, 1, 0]);
  });

  it("keeps its times apart, however long the stay and however small the page", () => {
    for (const [hours, width] of [[0.01, 300], [1, 1200], [24, 1200], [96, 900], [96, 80], [2400, 1200]] as const) {
      const axis = axisOf({ from: at("10:00"), to: at("10:00") + hours * 3600_000 }, width, "Asia/Shanghai");
      expect(axis.ticks.length).toBeLessThanOrEqual(Math.max(3, width / 70 + 1));
      expect(axis.from).toBeLessThanOrEqual(at("10:00"));
      expect(axis.to).toBeGreaterThanOrEqual(at("10:00") + hours * 3600_000);
    }
  });
});

describe("rows", () => {
  it("keep things apart, and leave out what came last when there are too many", () => {
    const a = { from: 0, to: 10 };
    const b = { from: 5, to: 15 };
    const c = { from: 10, to: 20 };
    const d = { from: 6, to: 8 };
    const { placed, rest, rows } = inRows([a, b, c, d], 2);
    expect([placed.map((one) => one.row), rest, rows]).toEqual([[0, 1, 0], [d], 2]);
  });

  it("know that Chinese letters are wide", () => {
    expect(textWidth("女候问一")).toBeGreaterThan(textWidth("Wom1"));
  });

  it("have their words beside the bar where there is room, and on it where there is none", () => {
    const bar = { from: 100, to: 400 };
    expect([[90, 500], [90, 450], [200, 450], [310, 450]].map(([room = 0, width = 0]) => wordsBeside(bar, room, width))).toEqual(["after", "before", "within", "after"]);
  });
});
