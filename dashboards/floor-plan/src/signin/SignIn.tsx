import { useState, type FormEvent } from "react";
import { refusedWords } from "../access/refusedWords";
import { Refused } from "../api/api";
import { useApi } from "../api/useCommand";
import { Preferences } from "../desk/Preferences";
import type { Session } from "../live/contract";
import { RingingBox } from "./RingingBox";
import { useSounder } from "../sound/SoundButton";
import { useSay, type Say } from "../words/words";

interface Props {
  readonly ended: boolean;
  readonly unreachable: boolean;
  /** Another way in, by its name. */
  readonly provider: string | null;
  readonly onSession: (session: Session) => void;
}

export function SignIn({ ended, unreachable, provider, onSession }: Props) {
  const say = useSay();
  const api = useApi();
  const sounder = useSounder();
  const [user, setUser] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string | null>(() => sentBack(say));
  const [code, setCode] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // This click is what lets the browser make sound; the test is heard before the shift begins.
    sounder.test();
    setSending(true);
    try {
      onSession(await api.signIn(user, password, code));
    } catch (refused) {
      setProblem(refused instanceof Refused && refused.status !== null ? refusedWords(refused, say) : say("signIn.unreachable"));
      if (refused instanceof Refused && (refused.code === "code-needed" || refused.code === "code-wrong")) {
        setCode("");
      }
    } finally {
      setSending(false);
    }
  };
  const note = problem ?? (unreachable ? say("signIn.unreachable") : ended ? say("signIn.ended") : null);
  return (
    <div className="page sign-in">
      <header className="top"><h1 className="name">{say("page.title")}</h1><nav className="prefs plain-prefs"><Preferences /></nav></header>
      <main>
        <form onSubmit={(event) => void submit(event)}>
          <h2>{say("signIn.heading")}</h2>
          <p className="mid">{say("signIn.sub")}</p>
          <label className="field">{say("signIn.user")}<input name="user" autoComplete="username" autoFocus required value={user} onChange={(event) => setUser(event.target.value)} /></label>
          <label className="field">{say("signIn.password")}<input name="password" type="password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} /></label>
          {code !== null && <label className="field">{say("signIn.code")}<input name="code" autoComplete="one-time-code" autoFocus required value={code} onChange={(event) => setCode(event.target.value)} /></label>}
          {note !== null && <p className="refused" role="alert">{note}</p>}
          <button type="submit" className="btn main" disabled={sending}>{say("signIn.do")}</button>
          {provider !== null && <a className="btn provider" href="/api/session/oidc">{say("signIn.provider", { name: provider })}</a>}
          <RingingBox />
          <p className="note-box mid">{say("signIn.soundNote")}</p>
        </form>
      </main>
    </div>
  );
}

/** Why a provider outside sent somebody back who is not let in. */
function sentBack(say: Say): string | null {
  const code = new URLSearchParams(location.search).get("refused");
  return code === null ? null : refusedWords(new Refused(say("why.oidc-refused"), 403, {}, code), say);
}
