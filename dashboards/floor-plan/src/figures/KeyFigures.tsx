import type { AlarmFiguresPage, FigureRow } from "./contract";
import { duration } from "../words/format";
import { sayIfKnown, useNames, useSay, type Say } from "../words/words";
import type { Language } from "../words/language";

/** The figures of the whole period, each with what it is held against and where that number is from. */
export function KeyFigures({ page }: { readonly page: AlarmFiguresPage }) {
  const say = useSay();
  const names = useNames();
  return (
    <section className="panel" data-key-figures={page.notKnown ?? "known"}>
      <div className="cap"><h2>{say("fig.key")}</h2><span>{page.notKnown === null ? say("fig.keyNote") : say(`fig.because.${page.notKnown}`)}</span></div>
      <div className="figures-scroll">
        <table>
          <thead><tr><th scope="col">{say("fig.figure")}</th><th scope="col" className="number">{say("fig.value")}</th><th scope="col" className="number">{say("fig.budget")}</th><th scope="col" className="number">{say("fig.manageable")}</th><th scope="col">{say("fig.verdict")}</th></tr></thead>
          <tbody>
            {page.figures.map((row) => (
              <tr key={row.kind} data-figure={row.kind} data-verdict={row.verdict}>
                <th scope="row">{sayIfKnown(names.language, `figure.${row.kind}`, row.kind)}</th>
                <td className="number"><b>{valueText(row, row.value, say, names.language)}</b></td>
                <td className="number">{row.budget === null ? "" : bound(row, row.budget, say, names.language)}</td>
                <td className="number">{row.manageable === null ? "" : bound(row, row.manageable, say, names.language)}</td>
                <td><Verdict row={row} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Verdict({ row }: { readonly row: FigureRow }) {
  const say = useSay();
  const mark = { aboveBudget: "▲ ", aboveManageable: "▲▲ ", withinBudget: "", noLimit: "", notKnown: "? " }[row.verdict];
  return <span className={`verdict ${row.verdict}`} title={row.source ?? ""}>{mark}{say(`fig.verdict.${row.verdict}`)}</span>;
}

const bound = (row: FigureRow, value: number, say: Say, language: Language): string => `${row.exclusive ? "<" : "≤"} ${valueText(row, value, say, language)}`;

function valueText({ kind }: FigureRow, value: number | null, say: Say, language: Language): string {
  return value === null ? say("fig.notKnown")
    : kind.endsWith("Share") ? `${Math.round(value * 10_000) / 100} %`
    : kind.endsWith("Seconds") ? duration(value, language)
    : String(Math.round(value * 100) / 100);
}
