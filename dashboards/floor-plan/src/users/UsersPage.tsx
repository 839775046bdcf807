import { useCallback, useEffect, useState } from "react";
import { Plain } from "../access/Plain";
import { refusedWords } from "../access/refusedWords";
import { useApi } from "../api/useCommand";
import type { AccountsView, OneTimePassword, Session } from "../live/contract";
import { useSay } from "../words/words";
import { AccessLines } from "./AccessLines";
import { NewUser } from "./NewUser";
import { UserRow } from "./UserRow";

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
}

/** Accounts, for administrators: who may sign in, as what, and who did. */
export default function UsersPage({ session, onSignOut }: Props) {
  const say = useSay();
  const api = useApi();
  const [view, setView] = useState<AccountsView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [given, setGiven] = useState<OneTimePassword | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const read = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    api.accounts().then(
      (answer) => {
        setView(answer);
        setProblem(null);
      },
      (why: unknown) => setProblem(say("users.failed", { why: refusedWords(why, say) })),
    );
  }, [api, say, round]);
  const give = useCallback((password: OneTimePassword) => {
    setGiven(password);
    setOpen(null);
    read();
  }, [read]);
  return (
    <Plain session={session} onSignOut={onSignOut}>
      <main className="users">
        {problem !== null && <p className="refused" role="alert">{problem}</p>}
        {given !== null && <Given password={given} onClose={() => setGiven(null)} />}
        <section className="panel">
          <div className="cap"><h2>{say("users.heading")}</h2><span>{view?.accounts.length}</span></div>
          <table>
            <thead><tr><th>{say("users.user")}</th><th>{say("users.officer")}</th><th>{say("users.role")}</th><th>{say("users.centres")}</th><th>{say("users.state")}</th><th>{say("users.signedIn")}</th><th /></tr></thead>
            <tbody>
              {view?.accounts.map((account) => (
                <UserRow key={account.id} account={account} open={open === account.id} onOpen={(wanted) => setOpen(wanted ? account.id : null)} onChanged={read} onGiven={give} />
              ))}
            </tbody>
          </table>
        </section>
        <NewUser centre={view?.centre ?? ""} onGiven={give} />
        <AccessLines round={round} users={view?.accounts.map((account) => account.user) ?? []} />
      </main>
    </Plain>
  );
}

function Given({ password, onClose }: { readonly password: OneTimePassword; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <section className="note-box given" role="alert">
      <p>{say("users.oneTime", { user: password.user })} <b className="code" data-one-time>{password.password}</b></p>
      <p className="mid">{say("users.oneTimeNote")}</p>
      <button type="button" className="btn" onClick={onClose}>{say("users.close")}</button>
    </section>
  );
}
