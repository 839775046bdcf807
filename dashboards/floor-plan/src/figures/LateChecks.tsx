import { Link } from "../routes";
import { dayMinute, hoursMinutes } from "../words/format";
import { sayIfKnown, useNames, useSay } from "../words/words";
import type { CheckFiguresView, LateCheckView } from "./contract";

/** Each look that was late or did not come, the newest first, with the reason that was given. No reason is a reason to ask, and no blame. */
export function LateChecks({ late, complete }: CheckFiguresView) {
  const say = useSay();
  return (
    <section className="panel" data-late-checks={late.length}>
      <div className="cap"><h2>{say("fig.lateList")}</h2><span>{say("fig.lateCount", { count: late.length })}</span></div>
      {!complete && <p className="refused">{say("fig.notComplete")}</p>}
      {late.length === 0 ? <p className="calm">{say("fig.noneLate")}</p> : (
        <div className="figures-scroll">
          <table>
            <thead><tr>{(["fig.due", "fig.record", "fig.place", "fig.outcome", "fig.looked", "fig.by", "fig.reason"] as const).map((key) => <th key={key} scope="col">{say(key)}</th>)}</tr></thead>
            <tbody>{late.toReversed().map((check) => <Row key={check.alarm} check={check} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ check }: { readonly check: LateCheckView }) {
  const say = useSay();
  const names = useNames();
  const at = (instant: string) => dayMinute(Date.parse(instant), names.timeZone, names.language);
  const cause = check.cause === null ? null : sayIfKnown(names.language, `cause.${check.cause}`, check.cause);
  const reason = [check.note, cause, check.causeNote].filter((part) => part !== null && part !== "").join(" · ");
  return (
    <tr data-late={check.record} data-outcome={check.outcome}>
      <td>{at(check.dueAt)}</td>
      <th scope="row"><Link to={`/record/${encodeURIComponent(check.record)}`}>{check.record}</Link></th>
      <td>{check.zone === null ? "" : names.zone(check.zone) ?? check.zone}</td>
      <td><span className={`box${check.outcome === "missed" || check.outcome === "open" ? " inverse" : ""}`}>{say(`fig.outcome.${check.outcome}`)}</span></td>
      <td>{check.lookedAt === null ? "" : `${at(check.lookedAt)}${check.outcome === "late" && check.lateSeconds !== null ? ` (+${hoursMinutes(check.lateSeconds)})` : ""}`}</td>
      <td>{check.by ?? ""}</td>
      <td className="wrap">{reason === "" ? <span className="not-known">{say("fig.noReason")}</span> : reason}</td>
    </tr>
  );
}
