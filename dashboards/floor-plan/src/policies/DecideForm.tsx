import { useState } from "react";
import { useApi } from "../api/useCommand";
import type { Session } from "../live/contract";
import { Field } from "../people/Field";
import { Dialog } from "../widgets/Dialog";
import { useSay } from "../words/words";
import type { Step } from "./changesApi";
import type { DraftView } from "./contract";
import { changeRefused } from "./refused";
import { mayDecide, mayPropose } from "./who";

interface Props {
  readonly draft: DraftView;
  readonly session: Session;
  readonly onChanged: () => void;
}

/** The next step of whoever looks at it: send or take back one's own, approve or decline somebody else's. */
export function DecideForm({ draft, session, onChanged }: Props) {
  const say = useSay();
  const api = useApi();
  const [why, setWhy] = useState("");
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState<Step | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const step = async (name: Step) => {
    setSure(false);
    setBusy(name);
    setProblem(null);
    try {
      await api.stepChange(draft.id, name, draft.version, why.trim());
      setWhy("");
    } catch (failed) {
      setProblem(changeRefused(failed, say));
    }
    setBusy(null);
    onChanged();
  };
  const mine = draft.own && mayPropose(session);
  const theirs = !draft.own && mayDecide(session) && draft.state === "sent";
  const button = (name: Step, primary: boolean, needsWhy: boolean, act: () => void) => (
    <button type="button" className={primary ? "btn main" : "btn"} data-action={name} disabled={busy !== null || (needsWhy && why.trim() === "")} onClick={act}>{say(`pol.step.${name}`)}</button>
  );
  return (
    <section className="panel pol-decide">
      <div className="cap"><h2>{say(theirs ? "pol.decide" : "pol.next")}</h2></div>
      {draft.own && draft.state === "sent" && <p className="mid">{say("pol.needsSecond")}</p>}
      {!mine && !theirs && <p className="mid">{say(draft.state === "draft" ? "pol.waitsForSending" : "pol.waitsForSecond")}</p>}
      {(mine || theirs) && (
        <div className="form-row">
          <Field label={say(theirs ? "pol.decisionWhy" : "pol.withdrawWhy")} problem={undefined}>{(ids) => <input {...ids} name="decision" className="long" maxLength={300} autoComplete="off" value={why} onChange={(event) => setWhy(event.target.value)} />}</Field>
          {mine && draft.state === "draft" && !draft.outOfDate && button("send", true, false, () => void step("send"))}
          {mine && button("withdraw", false, true, () => void step("withdraw"))}
          {theirs && !draft.outOfDate && button("approve", true, false, () => setSure(true))}
          {theirs && button("decline", false, true, () => void step("decline"))}
        </div>
      )}
      {busy === "approve" && <p role="status" className="mid">{say("pol.takingUp")}</p>}
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
      {sure && (
        <Dialog name="approve" heading={say("pol.sure", { id: draft.id })} onClose={() => setSure(false)}>
          <p>{say("pol.sureText")}</p>
          <ul>{draft.values.map((line) => <li key={line.key}><b>{line.key}</b> {line.now} → <b>{line.proposed}</b></li>)}{draft.parts !== null && <li>{say("pol.wholeFile")} ({draft.parts.length})</li>}</ul>
          <div className="form-row">
            <button type="button" className="btn main" data-action="approve-now" onClick={() => void step("approve")}>{say("pol.step.approve")}</button>
            <button type="button" className="btn" onClick={() => setSure(false)}>{say("pol.cancel")}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
