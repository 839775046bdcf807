import { useEffect, useState, type FormEvent } from "react";
import { go } from "../routes";
import { useSay } from "../words/words";

/** A record is asked for when somebody says so, never while they type: every question is written down. */
export function FindForm({ record }: { readonly record: string | null }) {
  const say = useSay();
  const [typed, setTyped] = useState(record ?? "");
  useEffect(() => setTyped(record ?? ""), [record]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    go(wanted === "" ? "/oversight" : `/oversight?record=${encodeURIComponent(wanted)}`);
  };
  return (
    <form className="find-record" onSubmit={submit}>
      <label className="field">
        {say("over.find")}
        <input name="record" value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" spellCheck={false} maxLength={64} aria-describedby="find-hint" />
      </label>
      <button type="submit" className="btn main" data-action="find">{say("over.findDo")}</button>
      <p id="find-hint" className="mid">{say("over.findHint")}</p>
    </form>
  );
}
