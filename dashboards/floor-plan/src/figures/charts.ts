// What is drawn, out of what the server answered. Pure. What is not known is null here, a gap on the chart and a word in the table; never 0 and never bridged.
import type { AlarmFiguresAnswer, AlarmFiguresPage, CheckDay, CheckFiguresView, SeriesAnswer } from "./contract";
import type { WordKey } from "../words/en";

export interface Line {
  readonly name: WordKey;
  readonly values: readonly (number | null)[];
  readonly look: "plain" | "second" | "late" | "missed";
}

export interface Limit {
  readonly name: WordKey;
  readonly value: number;
}

export interface Chart {
  readonly id: string;
  readonly title: WordKey;
  readonly note: WordKey;
  /** Each value holds from one of these to the next, and the last to the end. Milliseconds since 1970. */
  readonly times: readonly number[];
  readonly end: number;
  readonly lines: readonly Line[];
  /** Where not even the server can say: hatched. */
  readonly unknown: readonly boolean[];
  readonly limits: readonly Limit[];
  /** Bars stand on one another. */
  readonly drawn: "bars" | "line";
  readonly unit: "count" | "seconds";
}

export function alarmCharts({ shifts }: AlarmFiguresAnswer): Chart[] {
  const figure = (page: AlarmFiguresPage, kind: string) => (page.notKnown === null ? page.figures.find((row) => row.kind === kind) : undefined);
  const limits = (kind: string): Limit[] => {
    const row = shifts.flatMap((page) => page.figures).find((one) => one.kind === kind && one.budget !== null);
    return [["fig.budget", row?.budget], ["fig.manageable", row?.manageable]].flatMap(([name, value]) => (typeof value === "number" ? [{ name: name as WordKey, value }] : []));
  };
  const wait = (page: AlarmFiguresPage, priority: string) => (page.notKnown === null ? page.waits.find((row) => row.kind === "acknowledge" && row.priority === priority)?.p95Seconds ?? null : null);
  const base = { times: shifts.map((page) => Date.parse(page.from)), end: Date.parse(shifts.at(-1)?.to ?? ""), unknown: shifts.map((page) => page.notKnown !== null) };
  const value = (kind: string) => shifts.map((page) => figure(page, kind)?.value ?? null);
  return [
    { ...base, id: "rate", title: "fig.rate", note: "fig.rateNote", lines: [{ name: "fig.perHour", values: value("perHour"), look: "plain" }], limits: limits("perHour"), drawn: "bars", unit: "count" },
    { ...base, id: "peak", title: "fig.peak", note: "fig.peakNote", lines: [{ name: "fig.peakTenMinutes", values: value("peakTenMinutes"), look: "plain" }], limits: limits("peakTenMinutes"), drawn: "bars", unit: "count" },
    {
      ...base, id: "answers", title: "fig.answers", note: "fig.answersNote", limits: [], drawn: "line", unit: "seconds",
      lines: [{ name: "fig.p1", values: shifts.map((page) => wait(page, "critical")), look: "plain" }, { name: "fig.p2", values: shifts.map((page) => wait(page, "high")), look: "second" }],
    },
  ];
}

export function checkChart({ days }: CheckFiguresView): Chart {
  const known = (count: (day: CheckDay) => number) => days.map((day) => (day.isKnown ? count(day) : null));
  return {
    id: "checks", title: "fig.checks", note: "fig.checksNote", times: days.map((day) => Date.parse(day.from)), end: Date.parse(days.at(-1)?.to ?? ""), unknown: days.map((day) => !day.isKnown), limits: [], drawn: "bars", unit: "count",
    lines: [
      { name: "fig.onTime", values: known((day) => day.onTime), look: "plain" },
      { name: "fig.late", values: known((day) => day.late), look: "late" },
      { name: "fig.missed", values: known((day) => day.missed + day.open), look: "missed" },
    ],
  };
}

/** People held and, of these, whose place was not known. Steps that the store does not have are not known. */
export function occupancyChart(answer: SeriesAnswer): Chart {
  const step = (answer.stepSeconds ?? 0) * 1000;
  const [from, to] = [Date.parse(answer.from), Date.parse(answer.to)];
  const times = step > 0 ? Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step) : [];
  const rows = new Map(answer.series.flatMap((series) => series.rows).map((row) => [Date.parse(row.at), row.values]));
  const column = (name: string) => times.map((time) => rows.get(time)?.[answer.columns.indexOf(name)] ?? null);
  const held = column("people_held");
  return {
    id: "occupancy", title: "fig.occupancy", note: "fig.occupancyNote", times, end: to, limits: [], drawn: "line", unit: "count", unknown: held.map((value) => value === null),
    lines: [{ name: "fig.held", values: held, look: "plain" }, { name: "fig.unplaced", values: column("people_unplaced"), look: "second" }],
  };
}

/** Stretches in which nothing is known: neighbours are one. */
export function unknownSpans(chart: Chart): readonly { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  chart.unknown.forEach((unknown, index) => {
    const [from, to] = [chart.times[index] ?? chart.end, chart.times[index + 1] ?? chart.end];
    const last = spans.at(-1);
    if (unknown && last?.to === from) {
      last.to = to;
    } else if (unknown) {
      spans.push({ from, to });
    }
  });
  return spans;
}

/** Bars that stand on one another, the lowest first: each is drawn from the bottom, the tallest behind. Nothing stands on what is not known. */
export function stacked(lines: readonly Line[]): (number | null)[][] {
  const sums: (number | null)[] = (lines[0]?.values ?? []).map(() => 0);
  return lines.map(({ values }) => values.map((value, index) => {
    const below = sums[index] ?? null;
    const sum = value === null || below === null ? null : below + value;
    sums[index] = sum;
    return sum;
  }));
}

/** The numbers as a sheet takes them from the clipboard. */
export const asTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, ...rows].map((row) => row.join("\t")).join("\n");
