import { named, sayIfKnown, useSay } from "../words/words";
import { useLanguage } from "../words/language";
import type { ProposalProblem, ValueLine } from "./contract";
import { Mark } from "./Mark";

/** Values side by side: now, by the packs, proposed; with what to beware of. */
export function ValueTable({ values }: { readonly values: readonly ValueLine[] }) {
  const say = useSay();
  const spoken = useLanguage();
  return (
    <table className="pol-values">
      <thead><tr><th scope="col">{say("pol.key")}</th><th scope="col">{say("pol.now")}</th><th scope="col">{say("pol.pack")}</th><th scope="col">{say("pol.proposed")}</th><th scope="col">{say("pol.beware")}</th><th scope="col">{say("pol.why")}</th></tr></thead>
      <tbody>
        {values.map((line) => (
          <tr key={line.key} data-line={line.key}>
            <th scope="row">{line.key}{line.follows.length > 0 && <small className="mid">{say("pol.follows", { keys: line.follows.join(", ") })}</small>}</th>
            <td>{line.now}</td>
            <td className="wrap">{line.pack}<small className="mid">{named(line.source)}</small> <Mark confidence={line.confidence} /></td>
            <td className="pol-value"><b>{line.proposed}</b></td>
            <td className="wrap">
              {line.warnings.map((warning) => <span key={warning} className={`pol-warning ${warning}`} data-warning={warning}>{sayIfKnown(spoken, `pol.warning.${warning}`, warning)}</span>)}
              {line.warnings.length === 0 && <span className="mid">{say("pol.noWarning")}</span>}
            </td>
            <td className="wrap">{line.why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Problems({ problems }: { readonly problems: readonly ProposalProblem[] }) {
  const say = useSay();
  return problems.length === 0 ? null : (
    <ul className="pol-problems" role="alert" data-problems={problems.length}>
      {problems.map((problem, index) => (
        <li key={index}><b>{problem.line === null ? problem.key ?? say("pol.file") : say("pol.line", { line: problem.line, column: problem.column ?? 1 })}</b> {problem.message}</li>
      ))}
    </ul>
  );
}
