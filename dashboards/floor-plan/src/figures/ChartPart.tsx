import { useMemo } from "react";
import { dayMinute, running } from "../words/format";
import { useNames, useSay } from "../words/words";
import { asTable, type Chart } from "./charts";
import { Plot } from "./Plot";

/** A chart with its numbers beside it: whoever does not see the one reads and copies the other. */
export function ChartPart({ chart }: { readonly chart: Chart }) {
  const say = useSay();
  const names = useNames();
  const head = useMemo(() => [say("fig.from"), ...chart.lines.map((line) => say(line.name))], [chart, say]);
  const rows = useMemo(() => chart.times.map((time, index) => [
    dayMinute(time, names.timeZone, names.language),
    ...chart.lines.map(({ values }) => numberText(values[index] ?? null, chart, chart.unknown[index] === true ? say("fig.notKnown") : say("fig.none"))),
  ]), [chart, names, say]);
  const known = chart.unknown.filter((unknown) => !unknown).length;
  return (
    <section className="panel chart" data-chart={chart.id} data-known={known}>
      <div className="cap"><h2>{say(chart.title)}</h2><span>{say(chart.note)}</span></div>
      <div className="chart-parts">
        <div>
          <Plot chart={chart} label={say("fig.drawn", { title: say(chart.title), known, all: chart.times.length })} />
          <Legend chart={chart} />
        </div>
        <div className="chart-table" tabIndex={0} role="region" aria-label={say("fig.tableOf", { title: say(chart.title) })}>
          <table>
            <thead><tr>{head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
            <tbody>{rows.map((row) => <tr key={row[0]}>{row.map((cell, index) => (index === 0 ? <th key={index} scope="row">{cell}</th> : <td key={index} className="number">{cell}</td>))}</tr>)}</tbody>
          </table>
        </div>
      </div>
      {navigator.clipboard !== undefined && <button type="button" className="btn mini" data-action="copy" onClick={() => void navigator.clipboard.writeText(asTable(head, rows))}>{say("fig.copy")}</button>}
    </section>
  );
}

export function numberText(value: number | null, { unit }: Pick<Chart, "unit">, otherwise: string): string {
  return value === null ? otherwise : unit === "seconds" ? running(value) : String(Math.round(value * 100) / 100);
}

function Legend({ chart }: { readonly chart: Chart }) {
  const say = useSay();
  return (
    <ul className="legend">
      {chart.lines.map((line) => <li key={line.name}><i className={`swatch ${chart.drawn} ${line.look}`} />{say(line.name)}</li>)}
      {chart.limits.length > 0 && <li><i className="swatch limit" />{say("fig.limit")}</li>}
      {chart.unknown.includes(true) && <li><i className="swatch unknown" />{say("fig.notKnown")}</li>}
    </ul>
  );
}
