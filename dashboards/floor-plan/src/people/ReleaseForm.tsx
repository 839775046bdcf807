import { useState, type FormEvent } from "react";
import { useCommand } from "../api/useCommand";
import { useSay } from "../words/words";
import { Field, Outcome } from "./Field";

/** Two steps: a release cannot be taken back. */
export function ReleaseForm({ record, missing = [] }: { readonly record: string; readonly missing?: readonly string[] }) {
  const say = useSay();
  const { sending, done, refused, send } = useCommand();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const first = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
  };
  const second = async () => {
    await send(`/api/people/${encodeURIComponent(record)}/release`, { reason: reason.trim() });
    setAsked(false);
  };
  return (
    <form className="record-form" onSubmit={first} data-form="release">
      <div className="form-row end">
        <Field label={say("release.reason")} problem={refused?.fields["reason"]}>
          {(ids) => <input {...ids} name="reason" readOnly={asked} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        {!asked && <button type="submit" className="btn main" data-action="release" disabled={reason.trim() === "" || sending}>{say("release.do")}</button>}
      </div>
      {asked && (
        <div className="confirm" role="alert">
          {missing.length > 0 && <div><p>{say("release.missing")}</p><ul className="missing">{missing.map((one, index) => <li key={index}>{one}</li>)}</ul></div>}
          <p>{say("release.sure", { record })}</p>
          <button type="button" className="btn main" data-action="confirm-release" disabled={sending} onClick={() => void second()}>{say("release.confirm", { record })}</button>
          <button type="button" className="btn" onClick={() => setAsked(false)}>{say("release.back")}</button>
        </div>
      )}
      <Outcome sending={sending} done={done} refused={refused?.message ?? null} />
    </form>
  );
}
