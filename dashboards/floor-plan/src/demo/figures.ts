// Canned figures of a week: some shifts not recorded, one not over, five hours in which nobody counted. For looking at charts while designing them.
import type { AlarmFiguresAnswer, AlarmFiguresPage, CheckFiguresView, FigureRow, SeriesAnswer } from "../figures/contract";
import { midnight } from "../log/period";
import { START } from "./picture";

const ZONE = "Asia/Shanghai";
const HOUR_MS = 3600 * 1000;
const DAYS = 7;
const at = (ms: number) => new Date(ms).toISOString();
const first = Date.parse(midnight(START, ZONE, DAYS - 1));
/** The same each time, and uneven enough to look like something. */
const uneven = (index: number, most: number) => Math.round((Math.sin(index * 2.3) + Math.sin(index * 0.9 + 1) + 2) * most * 25) / 100;

const row = (kind: string, value: number | null, budget: number | null = null, manageable: number | null = null): FigureRow => ({
  kind, value, budget, manageable, acceptable: budget === null ? null : budget * 2, exclusive: kind.endsWith("Share"), source: budget === null ? null : "ISA-18.2",
  verdict: value === null ? "notKnown" : manageable !== null && value > manageable ? "aboveManageable" : budget === null ? "noLimit" : value > budget ? "aboveBudget" : "withinBudget",
});

function page(from: number, to: number, index: number, notKnown: AlarmFiguresPage["notKnown"] = null): AlarmFiguresPage {
  const known = (value: number) => (notKnown === null ? value : null);
  const wait = (priority: "critical" | "high", seconds: number) => ({ kind: "acknowledge" as const, priority, count: 4, medianSeconds: seconds / 2, p95Seconds: seconds, longestSeconds: seconds * 1.4 });
  return {
    from: at(from), to: at(to), notKnown, unrecordedSeconds: 0, topAlarms: [], topRules: [], causes: [], falseByRule: [], floods: [], chattering: [], stale: [], unattended: [],
    figures: [
      row("annunciated", known(Math.round(uneven(index, 40)))), row("perHour", known(uneven(index, 4)), 3, 12), row("perTenMinutes", known(uneven(index, 0.6)), 0.5, 2),
      row("peakTenMinutes", known(Math.round(uneven(index + 3, 9))), 5), row("floodShare", known(0), 0.005, 0.01), row("chattering", known(0), 0), row("stale", known(1), 2.5),
      row("criticalShare", known(0.012), 0.01), row("criticalUnattended", known(0), 0), row("falseAlarms", known(Math.round(uneven(index, 3)))),
    ],
    waits: notKnown === null ? [wait("critical", 12 + uneven(index, 20)), ...(index % 4 === 1 ? [] : [wait("high", 40 + uneven(index + 5, 70))])] : [],
  };
}

export const demoAlarmFigures: AlarmFiguresAnswer = {
  timeZone: ZONE, shiftChanges: ["00:00", "08:00", "16:00"], whole: page(first, START, 2),
  shifts: Array.from({ length: DAYS * 3 - 2 }, (_, index) => page(first + index * 8 * HOUR_MS, first + (index + 1) * 8 * HOUR_MS, index, index === 18 ? "notOver" : index === 9 || index === 10 ? "notRecorded" : null)),
};

export const demoCheckFigures: CheckFiguresView = {
  timeZone: ZONE, complete: true,
  days: Array.from({ length: DAYS }, (_, index) => ({
    from: at(first + index * 24 * HOUR_MS), to: at(Math.min(first + (index + 1) * 24 * HOUR_MS, START)), isKnown: index > 0, onTime: index === 0 ? 0 : index === 6 ? 38 : 180 + Math.round(uneven(index, 60)),
    late: index === 0 ? 0 : Math.round(uneven(index + 2, 14)), missed: index === 4 ? 2 : 0, writtenLate: 1, open: index === 6 ? 1 : 0,
  })),
  late: [
    { alarm: "47901002", record: "1121-016", zone: "z-wait-m1", dueAt: at(START - 31 * HOUR_MS), outcome: "missed", lookedAt: null, lateSeconds: null, by: null, note: null, cause: "genuine", causeNote: null },
    { alarm: "47902118", record: "1122-028", zone: "z-wait-m2", dueAt: at(START - 9 * HOUR_MS), outcome: "late", lookedAt: at(START - 9 * HOUR_MS + 26 * 60_000), lateSeconds: 1560, by: "19", note: "另一人需急救", cause: "genuine", causeNote: null },
    { alarm: "47902633", record: "1122-033", zone: "z-wait-m1", dueAt: at(START - 5 * HOUR_MS), outcome: "writtenLate", lookedAt: at(START - 5 * HOUR_MS - 240_000), lateSeconds: -240, by: "21", note: null, cause: "lateEntry", causeNote: null },
    { alarm: "48213001", record: "1122-040", zone: "z-wait-f1", dueAt: at(START - 460_000), outcome: "open", lookedAt: null, lateSeconds: null, by: null, note: null, cause: null, causeNote: null },
  ],
};

/** Answers whatever it is asked about the number of people with the same week by the hour. */
export function demoSeries(): SeriesAnswer {
  const hours = Math.floor((START - first) / HOUR_MS);
  const unknown = (hour: number) => hour < 14 || (hour > 73 && hour < 79);
  return {
    measurement: "ccm_centre", how: "max", columns: ["people_held", "people_unplaced"], from: at(first), to: at(first + hours * HOUR_MS), stepSeconds: 3600,
    series: [{ tags: {}, rows: Array.from({ length: hours }, (_, hour) => ({ at: at(first + hour * HOUR_MS), values: unknown(hour) ? [null, null] : [Math.round(7 + uneven(hour / 5, 9)), hour % 19 === 3 ? 2 : 0] })) }],
  };
}
