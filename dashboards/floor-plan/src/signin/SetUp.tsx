import { useState, type FormEvent } from "react";
import { Box } from "../access/Box";
import { useAsk } from "../access/useAsk";
import { useApi } from "../api/useCommand";
import { Preferences } from "../desk/Preferences";
import type { Session } from "../live/contract";
import { useSay } from "../words/words";

/** Nobody has an account yet: whoever installed the server makes the first administrator. */
export function SetUp({ onSession }: { readonly onSession: (session: Session) => void }) {
  const say = useSay();
  const api = useApi();
  const [code, setCode] = useState("");
  const [user, setUser] = useState("");
  const [officer, setOfficer] = useState("");
  const [password, setPassword] = useState("");
  const { sending, problem, fields, ask } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const session = await ask(() => api.setUp({ code, user, officer, password }));
    if (session !== null) {
      onSession(session);
    }
  };
  return (
    <div className="page sign-in" data-setup>
      <header className="top"><h1 className="name">{say("page.title")}</h1><nav className="prefs plain-prefs"><Preferences /></nav></header>
      <main>
        <form onSubmit={(event) => void submit(event)}>
          <h2>{say("setUp.heading")}</h2>
          <p className="mid">{say("setUp.sub")}</p>
          <Box label={say("setUp.code")} name="code" autoFocus value={code} onChange={setCode} problem={fields["code"] === undefined ? undefined : say("setUp.codeWrong")} />
          <Box label={say("setUp.user")} name="user" autoComplete="username" value={user} onChange={setUser} problem={fields["user"]} />
          <Box label={say("users.officer")} name="officer" value={officer} onChange={setOfficer} problem={fields["officer"]} />
          <Box label={say("signIn.password")} name="password" type="password" autoComplete="new-password" value={password} onChange={setPassword} problem={fields["password"]} />
          {problem !== null && <p className="refused" role="alert">{problem}</p>}
          <button type="submit" className="btn main" disabled={sending}>{say("setUp.do")}</button>
        </form>
      </main>
    </div>
  );
}
