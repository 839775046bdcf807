import { useApi } from "../api/useCommand";
import { UnansweredLine } from "../record/Unanswered";
import { useAnswer } from "../record/useAnswer";
import { Link } from "../routes";
import { moment } from "../words/format";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";
import type { PastChangeView } from "./contract";
import { PartList } from "./DiffPart";
import { Asking } from "./PoliciesPage";

/** What was put in force when, by the record, and who did. */
export function HistoryPart() {
  const say = useSay();
  const api = useApi();
  const { value, problem, again } = useAnswer(api.pastChanges);
  return problem !== null ? <UnansweredLine problem={problem} onAgain={again} /> : value === null ? <Asking /> : (
    <ol className="pol-history" aria-label={say("pol.view.history")}>
      {value.map((change) => <PastChange key={change.entry} change={change} />)}
    </ol>
  );
}

function PastChange({ change }: { readonly change: PastChangeView }) {
  const say = useSay();
  const spoken = useLanguage();
  const { timeZone } = useNames();
  return (
    <li className="panel" data-past={change.entry}>
      <p><b>{moment(Date.parse(change.at), timeZone, spoken)}</b> · {say("pol.entryOf", { entry: change.entry })} · {change.proposedBy === null ? say("pol.byFile") : say("pol.byTwo", { proposed: change.proposedBy, approved: change.approvedBy ?? "?" })}
        {change.draft !== null && <> · <Link to={`/policies?change=${change.draft}`}>{say("pol.change", { id: change.draft })}</Link></>}</p>
      {change.why !== null && <p>{change.why}</p>}
      {change.values.length > 0 && <ul>{change.values.map((value) => <li key={value.key}><b>{value.key}</b> {value.before ?? "–"} → <b>{value.after ?? "–"}</b></li>)}</ul>}
      {change.parts.length > 0 && <PartList parts={change.parts} />}
      {change.values.length === 0 && change.parts.length === 0 && <p className="mid">{say("pol.nothingElse")}</p>}
    </li>
  );
}
