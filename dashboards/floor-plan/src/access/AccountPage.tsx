import { useState, type FormEvent } from "react";
import { useApi } from "../api/useCommand";
import type { Session } from "../live/contract";
import { useSay } from "../words/words";
import { Box } from "./Box";
import { FactorPart } from "./FactorPart";
import { Plain } from "./Plain";
import { useAsk } from "./useAsk";

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
  /** The session is not what it was: ask for it again. */
  readonly onChanged: () => void;
}

/** The own password and second factor; also what stands in the way when one of them is due. */
export function AccountPage({ session, onSignOut, onChanged }: Props) {
  const say = useSay();
  const { hold } = session;
  return (
    <Plain session={session} onSignOut={onSignOut} alone={hold !== "none"}>
      <main className="account">
        <h2>{say("account.heading")} · {session.user}</h2>
        {hold === "password" && <p className="note-box" role="status">{say("account.passwordDue")}</p>}
        {hold === "secondFactor" && <p className="note-box" role="status">{say("account.factorDue")}</p>}
        {hold !== "secondFactor" && <PasswordPart onChanged={onChanged} />}
        {hold !== "password" && <FactorPart session={session} onChanged={onChanged} />}
      </main>
    </Plain>
  );
}

function PasswordPart({ onChanged }: { readonly onChanged: () => void }) {
  const say = useSay();
  const api = useApi();
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const [done, setDone] = useState(false);
  const { sending, problem, fields, ask } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    const changed = await ask(async () => {
      await api.changePassword(old, next);
      return true;
    });
    if (changed === true) {
      setDone(true);
      setOld("");
      setNext("");
      onChanged();
    }
  };
  return (
    <form className="panel part" onSubmit={(event) => void submit(event)}>
      <h3>{say("account.password")}</h3>
      <p className="mid">{say("account.passwordNote")}</p>
      <Box label={say("account.old")} name="old" type="password" autoComplete="current-password" value={old} onChange={setOld} />
      <Box label={say("account.new")} name="new" type="password" autoComplete="new-password" value={next} onChange={setNext} problem={fields["new"] ?? fields["password"]} />
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
      {done && <p className="mid" role="status">{say("account.passwordDone")}</p>}
      <button type="submit" className="btn main" data-action="change-password" disabled={sending}>{say("account.change")}</button>
    </form>
  );
}
