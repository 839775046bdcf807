import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { useTheme } from "../theme";
import { dateOf, minuteTime, running } from "../words/format";
import type { Names } from "../words/fill";
import { useNames, useSay } from "../words/words";
import { stacked, unknownSpans, type Chart, type Line } from "./charts";

const HEIGHT = 250;
/** So few values are drawn as points as well: one that stands alone has no line. */
const POINTS_MAX = 120;

/** The drawing. What it shows stands in the table beside it too; it takes no focus and says only what it is. */
export function Plot({ chart, label }: { readonly chart: Chart; readonly label: string }) {
  const say = useSay();
  const names = useNames();
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const into = place.current;
    if (into === null) {
      return undefined;
    }
    const colours = coloursOf();
    const axis = { stroke: colours.ink, font: `13px ${colours.font}`, grid: { stroke: colours.line, width: 1 }, ticks: { stroke: colours.line, width: 1 } };
    const options: uPlot.Options = {
      width: into.clientWidth, height: HEIGHT, legend: { show: false }, cursor: { show: false }, tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), names.timeZone),
      scales: { x: { time: true, range: () => [seconds(chart.times[0] ?? chart.end), seconds(chart.end)] }, y: { range: (_, __, most) => [0, topOf(chart, most)] } },
      axes: [
        { ...axis, values: (_, splits) => splits.map((at) => tick(at * 1000, names)) },
        { ...axis, size: 62, values: (_, splits) => splits.map((value) => (chart.unit === "seconds" ? running(value) : String(value))) },
      ],
      series: [{}, ...drawn(chart).map(({ look }) => seriesOf(chart, look, colours))],
      hooks: {
        drawClear: [(plot) => hatch(plot, chart, colours)],
        draw: [(plot) => chart.limits.forEach((limit) => limitLine(plot, limit.value, `${say(limit.name)} ${limit.value}`, colours))],
      },
    };
    const plot = new uPlot(options, dataOf(chart), into);
    const width = new ResizeObserver(() => plot.setSize({ width: into.clientWidth, height: HEIGHT }));
    width.observe(into);
    return () => {
      width.disconnect();
      plot.destroy();
    };
    // The theme is read out of the style sheet.
  }, [chart, names, say, theme]);
  return <div ref={place} className="plot" role="img" aria-label={label} />;
}

/** Midnight says which day begins. */
function tick(ms: number, { timeZone, language }: Names): string {
  const time = minuteTime(ms, timeZone);
  return time === "00:00" ? dateOf(ms, timeZone, language, false) : time;
}

const seconds = (ms: number): number => ms / 1000;

/** The tallest of a stack is drawn first, so that the others stand before it. */
const drawn = (chart: Chart): readonly Line[] => (chart.drawn === "bars" ? chart.lines.toReversed() : chart.lines);

function dataOf(chart: Chart): uPlot.AlignedData {
  const values = chart.drawn === "bars" ? stacked(chart.lines).toReversed() : chart.lines.map((line) => [...line.values]);
  return [chart.times.map(seconds), ...values];
}

function topOf(chart: Chart, most: number | null): number {
  const top = Math.max(most ?? 0, ...chart.limits.map((limit) => limit.value));
  return top === 0 ? 1 : top * 1.15;
}

interface Colours { readonly ink: string; readonly line: string; readonly bar: string; readonly second: string; readonly late: string; readonly lateEdge: string; readonly missed: string; readonly unknown: string; readonly limit: string; readonly ground: string; readonly font: string }

function coloursOf(): Colours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return { ink: of("--ink2"), line: of("--line"), bar: of("--bar"), second: of("--ink"), late: of("--p2"), lateEdge: of("--p2-edge"), missed: of("--p1"), unknown: of("--unk"), limit: of("--ink"), ground: of("--panel"), font: style.fontFamily };
}

function seriesOf(chart: Chart, look: Line["look"], colours: Colours): uPlot.Series {
  const looks = { plain: [colours.bar, colours.bar], second: [colours.second, colours.second], late: [colours.lateEdge, colours.late], missed: [colours.missed, colours.missed] } as const;
  const [stroke, fill] = looks[look];
  const common = { stroke, spanGaps: false, width: 2 };
  if (chart.drawn === "line") {
    return { ...common, ...(look === "second" ? { dash: [6, 4] } : {}), points: { show: chart.times.length <= POINTS_MAX, size: 6, fill: stroke } };
  }
  return { ...common, width: 1, fill, points: { show: false }, paths: uPlot.paths.bars!({ align: 1, size: [0.86, Infinity], gap: 2 }) };
}

// Plum, hatched, as everywhere where nobody can say.
function hatch(plot: uPlot, chart: Chart, colours: Colours): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  for (const span of unknownSpans(chart)) {
    const [left, right] = [plot.valToPos(seconds(span.from), "x", true), plot.valToPos(seconds(span.to), "x", true)];
    ctx.rect(left, bbox.top, right - left, bbox.height);
  }
  ctx.clip();
  ctx.strokeStyle = colours.unknown;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  for (let x = bbox.left - bbox.height; x < bbox.left + bbox.width; x += 9 * devicePixelRatio) {
    ctx.moveTo(x, bbox.top + bbox.height);
    ctx.lineTo(x + bbox.height, bbox.top);
  }
  ctx.stroke();
  ctx.restore();
}

function limitLine(plot: uPlot, value: number, name: string, colours: Colours): void {
  const { ctx, bbox } = plot;
  const y = plot.valToPos(value, "y", true);
  ctx.save();
  ctx.strokeStyle = colours.limit;
  ctx.fillStyle = colours.limit;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([7 * devicePixelRatio, 5 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.font = `${13 * devicePixelRatio}px ${colours.font}`;
  ctx.textAlign = "right";
  ctx.textBaseline = "bottom";
  // On a ground of its own: the name is read over bars and hatches too.
  const width = ctx.measureText(name).width + 8 * devicePixelRatio;
  ctx.fillStyle = colours.ground;
  ctx.fillRect(bbox.left + bbox.width - width, y - 19 * devicePixelRatio, width, 17 * devicePixelRatio);
  ctx.fillStyle = colours.limit;
  ctx.fillText(name, bbox.left + bbox.width - 4, y - 2);
  ctx.restore();
}
