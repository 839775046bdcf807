import { useCallback, useState } from "react";
import { useApi } from "../api/useCommand";
import type { Session } from "../live/contract";
import { UnansweredLine } from "../record/Unanswered";
import { useAnswer } from "../record/useAnswer";
import { go, Link } from "../routes";
import { moment } from "../words/format";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";
import type { DraftView, WholeDraftView } from "./contract";
import { DecideForm } from "./DecideForm";
import { DiffPart } from "./DiffPart";
import { Asking } from "./PoliciesPage";
import { changeRefused } from "./refused";
import { StateWord } from "./StateWord";
import { TrialPart } from "./TrialPart";
import { ValueTable } from "./ValueTable";
import { mayDecide } from "./who";

interface Props {
  readonly id: number;
  readonly session: Session;
}

/** One change with everything that is needed to decide it: what, from what to what, who and why, what it would have done, and what became of it. */
export function DraftPart({ id, session }: Props) {
  const say = useSay();
  const api = useApi();
  const ask = useCallback(() => api.draft(id), [api, id]);
  const { value, problem, again } = useAnswer(ask);
  return (
    <>
      <Link to="/policies?view=changes" className="btn mini">{say("pol.backToList")}</Link>
      {problem !== null && <UnansweredLine problem={problem} onAgain={again} />}
      {value === null ? problem === null && <Asking /> : <Whole whole={value} session={session} onChanged={again} />}
    </>
  );
}

function Whole({ whole, session, onChanged }: { readonly whole: WholeDraftView; readonly session: Session; readonly onChanged: () => void }) {
  const say = useSay();
  const spoken = useLanguage();
  const { timeZone } = useNames();
  const { draft } = whole;
  const when = (at: string) => moment(Date.parse(at), timeZone, spoken);
  return (
    <>
      <section className="panel" data-change={draft.id} data-change-state={draft.state}>
        <div className="cap"><h2>{say("pol.change", { id: draft.id })}</h2><StateWord draft={draft} /></div>
        <dl className="pol-facts">
          <dt>{say("pol.proposedBy")}</dt><dd>{draft.proposedBy} · {when(draft.proposedAt)}</dd>
          <dt>{say("pol.why")}</dt><dd>{draft.why}</dd>
          {draft.decidedAt !== null && <><dt>{say("pol.decidedBy")}</dt><dd>{draft.decidedBy} · {when(draft.decidedAt)}{draft.decidedWhy !== null && draft.decidedWhy !== "" && ` · ${draft.decidedWhy}`}</dd></>}
          {draft.entry !== null && <><dt>{say("pol.entry")}</dt><dd data-entry={draft.entry}>{say("pol.entryOf", { entry: draft.entry })}</dd></>}
        </dl>
        {draft.fileWritten === false && <p className="pol-warning">{say("pol.fileNotWritten")}</p>}
        {draft.values.length > 0 && <ValueTable values={draft.values} />}
        {whole.text !== null && <DiffPart before={whole.before ?? ""} after={whole.text} parts={draft.parts ?? []} />}
      </section>
      {draft.values.length > 0 && <TrialPart draft={draft} known={whole.trial} mayTry={mayDecide(session) && isOpen(draft)} />}
      {draft.outOfDate && draft.own && draft.wishes.length > 0 && <AgainOnThese draft={draft} />}
      {isOpen(draft) && <DecideForm draft={draft} session={session} onChanged={onChanged} />}
    </>
  );
}

const isOpen = (draft: DraftView) => draft.state === "draft" || draft.state === "sent";

/** The same wishes on what is in force by now: a new change, for nobody has decided about it. */
function AgainOnThese({ draft }: { readonly draft: DraftView }) {
  const say = useSay();
  const api = useApi();
  const [problem, setProblem] = useState<string | null>(null);
  const propose = async () => {
    try {
      const { base } = await api.standing();
      go(`/policies?change=${(await api.proposeChange(base, draft.why, { values: draft.wishes })).id}`);
    } catch (failed) {
      setProblem(changeRefused(failed, say));
    }
  };
  return (
    <p className="form-row">
      <button type="button" className="btn" data-action="again" onClick={() => void propose()}>{say("pol.again")}</button>
      {problem !== null && <span className="refused" role="alert">{problem}</span>}
    </p>
  );
}
