import { useState, type FormEvent } from "react";
import { useCommand } from "../api/useCommand";
import type { PersonView } from "../live/contract";
import { duration } from "../words/format";
import { useLanguage } from "../words/language";
import { useSay } from "../words/words";
import { Field, Outcome } from "./Field";
import { usePolicies } from "./usePolicies";
import { sourceOf } from "../words/source";

export function ExtensionForm({ person }: { readonly person: PersonView }) {
  const say = useSay();
  const language = useLanguage();
  const { policies, problem } = usePolicies();
  const { sending, done, refused, send } = useCommand();
  const [extension, setExtension] = useState("");
  const [approvedBy, setApprovedBy] = useState("");
  const [approverRank, setApproverRank] = useState("");
  const [reason, setReason] = useState("");
  const possible = policies?.bases.find((basis) => basis.key === person.clock.basis)?.extensions ?? [];
  const picked = possible.find((one) => one.key === extension);
  const complete = picked !== undefined && approvedBy.trim() !== "" && approverRank !== "" && reason.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(`/api/people/${encodeURIComponent(person.record)}/extensions`, { extension, approvedBy: approvedBy.trim(), approverRank, reason: reason.trim() });
  };
  if (problem !== null) {
    return <p className="refused" role="alert">{say("bookIn.policiesFailed", { why: problem })}</p>;
  }
  if (policies !== null && possible.length === 0) {
    return <p className="mid">{say("extension.none")}</p>;
  }
  return (
    <form className="record-form" onSubmit={submit} data-form="extension">
      <div className="form-row">
        <Field label={say("extension.which")} problem={refused?.fields["extension"]}>
          {(ids) => (
            <select {...ids} name="extension" value={extension} onChange={(event) => setExtension(event.target.value)}>
              <option value="">{say("form.choose")}</option>
              {possible.map((one) => <option key={one.key} value={one.key}>{one.name[language]} · {duration(one.limit.seconds, language)}</option>)}
            </select>
          )}
        </Field>
        <Field label={say("extension.approvedBy")} problem={refused?.fields["approvedBy"]}>
          {(ids) => <input {...ids} name="approvedBy" value={approvedBy} onChange={(event) => setApprovedBy(event.target.value)} />}
        </Field>
        <Field label={say("extension.approverRank")} problem={refused?.fields["approverRank"]}>
          {(ids) => (
            <select {...ids} name="approverRank" value={approverRank} onChange={(event) => setApproverRank(event.target.value)}>
              <option value="">{say("form.choose")}</option>
              {policies?.ranks.map((one) => <option key={one.key} value={one.key}>{one.name[language]}</option>)}
            </select>
          )}
        </Field>
      </div>
      <div className="form-row end">
        <Field label={say("extension.reason")} problem={refused?.fields["reason"]}>
          {(ids) => <input {...ids} name="reason" value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <button type="submit" className="btn main" data-action="approve-extension" disabled={!complete || sending}>{say("extension.do")}</button>
      </div>
      {picked !== undefined && <p className="dim">{say("extension.rank", { rank: picked.approverRank.name[language] })} · {sourceOf(picked.limit, language)}{say("word.brackets", { text: say(`confidence.${picked.limit.confidence}`) })}</p>}
      <Outcome sending={sending} done={done} refused={refused?.message ?? null} />
    </form>
  );
}
