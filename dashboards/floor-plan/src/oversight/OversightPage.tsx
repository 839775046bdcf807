import { useCallback, useEffect, useState } from "react";
import { useApi } from "../api/useCommand";
import { Preferences } from "../desk/Preferences";
import type { Status } from "../live/connection";
import { useLiveLine, usePicture, useStatus } from "../live/live";
import type { Session } from "../live/contract";
import { UnansweredLine } from "../record/Unanswered";
import { useAnswer } from "../record/useAnswer";
import type { ScreenProps } from "../record/Shell";
import { Link, useSearch } from "../routes";
import { useSay } from "../words/words";
import "../styles/oversight.css";
import { find, type Question } from "./asking";
import { FindForm } from "./FindForm";
import { FoundPart } from "./Found";
import { OwnKeys } from "./OwnKeys";
import { browserTools } from "./proof/tools";

/** For people outside the police: what can be proved of a record, and what cannot. Read only. */
export default function OversightPage({ session, home, onSignOut }: ScreenProps) {
  const say = useSay();
  const record = new URLSearchParams(useSearch()).get("record");
  const [ownKeys, setOwnKeys] = useState<string | null>(null);
  useEffect(() => {
    document.title = say("over.title");
  }, [say]);
  return (
    <div className="page">
      <Top session={session} home={home} onSignOut={onSignOut} />
      <main className="oversight" data-screen="oversight">
        <Answered key={`${record} ${ownKeys}`} record={record} ownKeys={ownKeys} />
        <FindForm record={record} />
        <OwnKeys used={ownKeys} onUse={setOwnKeys} />
      </main>
    </div>
  );
}

function Top({ session, home, onSignOut }: ScreenProps & { readonly session: Session }) {
  const say = useSay();
  const phase = useStatus(pickPhase);
  return (
    <header className="top" data-live={phase}>
      <h1 className="name">{say("over.title")}</h1>
      <span className="mid">{say("over.readOnly")}</span>
      <nav className="prefs close">
        {home !== "/oversight" && <Link to={home} className="btn mini">{say("over.back")}</Link>}
        <Preferences />
        {session.role === "oversight" && <Link to="/log" className="btn mini">{say("head.log")}</Link>}
        <span className="stat officer"><b>{session.officer}</b></span>
        <button type="button" className="btn mini" data-action="sign-out" onClick={onSignOut}>{say("head.signOut")}</button>
      </nav>
    </header>
  );
}

function Answered({ record, ownKeys }: Question) {
  const say = useSay();
  const api = useApi();
  const picture = usePicture();
  const { seconds } = useLiveLine();
  const ask = useCallback(async () => ({ at: seconds.now, found: await find(api, await browserTools(), { record, ownKeys }, Date.now()) }), [api, record, ownKeys, seconds]);
  const { value, asking, problem, again } = useAnswer(ask);
  const centre = picture === null ? "" : picture.centre.name;
  return (
    <>
      {asking && value === null && <p className="mid" role="status">{say("over.checking")}</p>}
      {problem !== null && <UnansweredLine problem={problem} onAgain={again} />}
      {value !== null && <FoundPart found={value.found} at={value.at} record={record} centre={centre} onAgain={again} />}
    </>
  );
}

const pickPhase = (status: Status) => status.phase;
