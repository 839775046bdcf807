import { useState, type FormEvent } from "react";
import { useSay } from "../words/words";
import { isPolicy } from "./asking";
import { readPolicy } from "./proof/policy";
import { browserTools } from "./proof/tools";

interface Props {
  readonly used: string | null;
  readonly onUse: (policy: string | null) => void;
}

/** A verifier who brings keys need not take the centre's word for them. They stay in this window. */
export function OwnKeys({ used, onUse }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState(used ?? "");
  const [wrong, setWrong] = useState<number | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const tools = await browserTools();
    const read = tools === null ? null : await readPolicy(tools, typed);
    setWrong(read !== null && !isPolicy(read) ? read.line : null);
    if (read !== null && isPolicy(read)) {
      onUse(typed);
    }
  };
  return (
    <details className="own-keys">
      <summary className="btn mini">{say("over.ownKeys")}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <label className="field">
          {say("over.ownKeysText")}
          <textarea name="keys" rows={5} value={typed} onChange={(event) => setTyped(event.target.value)} spellCheck={false} aria-invalid={wrong !== null} />
        </label>
        {wrong !== null && <p className="refused" role="alert">{say("over.ownKeysWrong", { line: wrong })}</p>}
        <div className="taking-acts">
          <button type="submit" className="btn" data-action="use-keys">{say("over.ownKeysUse")}</button>
          {used !== null && <button type="button" className="btn mini" data-action="drop-keys" onClick={() => onUse(null)}>{say("over.ownKeysDrop")}</button>}
        </div>
      </form>
    </details>
  );
}
