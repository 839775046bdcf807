import { describe, expect, it } from "vitest";
import { alarmCharts, asTable, checkChart, occupancyChart, stacked, unknownSpans } from "./charts";
import type { AlarmFiguresPage } from "./contract";
import { askedOf, instantText, periodOf, stepOf } from "./period";

const NOW = Date.parse("2026-11-23T04:12:40Z");
const ZONE = "Asia/Shanghai";
const texts = (search: string) => {
  const period = periodOf(askedOf(search), NOW, ZONE);
  return period === null ? null : [instantText(period.from), instantText(period.to)];
};

describe("the period", () => {
  it("is the last day, whole days of the centre up to now, or from one day to another with both in it", () => {
    expect(texts("?days=1")).toEqual(["2026-11-22T04:12:39Z", "2026-11-23T04:12:39Z"]);
    expect(texts("")).toEqual(["2026-11-16T16:00:00Z", "2026-11-23T04:12:39Z"]);
    expect(texts("?from=2026-11-20&to=2026-11-21")).toEqual(["2026-11-19T16:00:00Z", "2026-11-21T16:00:00Z"]);
    expect(texts("?from=2026-11-23&to=2026-11-23")).toEqual(["2026-11-22T16:00:00Z", "2026-11-23T04:12:39Z"]);
  });

  it("is none when it is turned round, to come, too long, or no day", () => {
    expect(["?from=2026-11-22&to=2026-11-20", "?from=2026-11-25&to=2026-11-26", "?from=2026-09-01&to=2026-11-20", "?from=x&to=y", "?days=4"].map(texts)).toEqual([null, null, null, null, null]);
    expect(stepOf(periodOf(askedOf("?days=1"), NOW, ZONE)!)).toBe(600);
    expect(stepOf(periodOf(askedOf("?days=30"), NOW, ZONE)!)).toBe(14_400);
  });
});

const shift = (from: string, to: string, perHour: number | null): AlarmFiguresPage => ({
  from, to, notKnown: perHour === null ? "notOver" : null, unrecordedSeconds: 0, topAlarms: [], topRules: [], causes: [], falseByRule: [], floods: [], chattering: [], stale: [], unattended: [],
  figures: [{ kind: "perHour", value: perHour, verdict: "withinBudget", acceptable: 6, manageable: 12, budget: 3, exclusive: false, source: "" }],
  waits: perHour === null ? [] : [{ kind: "acknowledge", priority: "critical", count: 2, medianSeconds: 9, p95Seconds: 20, longestSeconds: 20 }],
});

describe("charts", () => {
  it("of shifts have a gap where the figures are not known, and the limits as lines", () => {
    const [rate, , answers] = alarmCharts({ timeZone: ZONE, shiftChanges: [], whole: shift("2026-11-22T16:00:00Z", "2026-11-23T08:00:00Z", 2), shifts: [shift("2026-11-22T16:00:00Z", "2026-11-23T00:00:00Z", 2), shift("2026-11-23T00:00:00Z", "2026-11-23T08:00:00Z", null)] });
    expect(rate).toMatchObject({ lines: [{ values: [2, null] }], unknown: [false, true], limits: [{ name: "fig.budget", value: 3 }, { name: "fig.manageable", value: 12 }] });
    expect(answers?.lines.map((line) => line.values)).toEqual([[20, null], [null, null]]);
    expect(unknownSpans(rate!)).toEqual([{ from: Date.parse("2026-11-23T00:00:00Z"), to: Date.parse("2026-11-23T08:00:00Z") }]);
  });

  it("of people held have nothing where the store has nothing, and bridge nothing", () => {
    const chart = occupancyChart({
      measurement: "ccm_centre", how: "max", columns: ["people_held", "people_unplaced"], from: "2026-11-23T00:00:00Z", to: "2026-11-23T00:40:00Z", stepSeconds: 600,
      series: [{ tags: {}, rows: [{ at: "2026-11-23T00:00:00Z", values: [14, 0] }, { at: "2026-11-23T00:30:00Z", values: [13, null] }] }],
    });
    expect(chart.lines.map((line) => line.values)).toEqual([[14, null, null, 13], [0, null, null, null]]);
    expect(chart.unknown).toEqual([false, true, true, false]);
    expect(unknownSpans(chart)).toEqual([{ from: Date.parse("2026-11-23T00:10:00Z"), to: Date.parse("2026-11-23T00:30:00Z") }]);
    expect(occupancyChart({ measurement: "", how: "max", columns: [], from: "2026-11-23T00:00:00Z", to: "2026-11-23T00:40:00Z", stepSeconds: null, series: [] }).times).toEqual([]);
  });

  it("of checks stand on one another, with who was not looked at on top", () => {
    const day = { from: "2026-11-22T16:00:00Z", to: "2026-11-23T16:00:00Z", isKnown: true, onTime: 40, late: 3, missed: 1, writtenLate: 2, open: 1 };
    const chart = checkChart({ timeZone: ZONE, days: [day], late: [], complete: true });
    expect(stacked(chart.lines)).toEqual([[40], [43], [45]]);
    expect(checkChart({ timeZone: ZONE, days: [{ ...day, isKnown: false, onTime: 0, late: 0, missed: 0, open: 0 }], late: [], complete: true })).toMatchObject({ unknown: [true], lines: [{ values: [null] }, { values: [null] }, { values: [null] }] });
    expect(stacked([{ ...chart.lines[0]!, values: [null] }, chart.lines[1]!])).toEqual([[null], [null]]);
  });

  it("are copied as a sheet takes them", () => expect(asTable(["a", "b"], [["1", "2"]])).toBe("a\tb\n1\t2"));
});
