import { useState, type FormEvent } from "react";
import { AlarmSymbol, kindOf, lookOf } from "../alarms/AlarmSymbol";
import { Announcer } from "../alarms/Announcer";
import { groupedOnce, isUnacknowledged } from "../alarms/order";
import { useApi } from "../api/useCommand";
import { Preferences } from "../desk/Preferences";
import { useDataAge } from "../live/age";
import type { Status } from "../live/connection";
import type { AlarmView, Session } from "../live/contract";
import { useLiveLine, usePicture, useStatus } from "../live/live";
import { SoundButton } from "../sound/SoundButton";
import { clockTime } from "../words/format";
import { alarmResponse, alarmTitle, useNames, useSay } from "../words/words";
import { Box } from "./Box";
import { useAsk } from "./useAsk";

const none: readonly AlarmView[] = [];

interface Props {
  readonly session: Session;
  readonly onUnlocked: () => void;
  readonly onSignOut: () => void;
}

/** Alarms stay in sight and ring; nothing else about persons is here, and the server sends nothing else either. */
export function LockScreen({ session, onUnlocked, onSignOut }: Props) {
  const say = useSay();
  const { connection } = useLiveLine();
  const picture = usePicture();
  const phase = useStatus(pickPhase);
  const alarms = picture?.alarms ?? none;
  // Nobody held may be in what is known now: that must not be drawn as an empty centre.
  const unlocked = () => {
    connection.takeAnew();
    onUnlocked();
  };
  return (
    <div className="page locked" data-locked data-live={phase}>
      <header className="top"><h1 className="name">{say("page.title")}</h1><nav className="prefs plain-prefs"><SoundButton /><Preferences /></nav></header>
      <Announcer alarms={alarms} />
      <main>
        <UnlockForm session={session} onUnlocked={unlocked} onSignOut={onSignOut} />
        {phase === "lost" ? <p className="refused" role="alert">{say("lock.lost")}</p> : <Alarms alarms={alarms} known={picture !== null} />}
      </main>
    </div>
  );
}

function Alarms({ alarms, known }: { readonly alarms: readonly AlarmView[]; readonly known: boolean }) {
  const say = useSay();
  const names = useNames();
  const age = useDataAge();
  const open = groupedOnce(alarms).map((row) => row.alarm);
  return (
    <section className="panel locked-alarms" aria-label={say("alarms.heading")}>
      <div className="cap"><h2>{say("alarms.heading")}</h2><span>{say("alarms.unacknowledged", { count: open.filter(isUnacknowledged).length })}</span></div>
      {open.length === 0 && <p className="calm">{known ? say("super.openNone", { age: age.text }) : say("lock.notYet")}</p>}
      {open.map((alarm) => (
        <div key={alarm.key} className="locked-alarm" data-alarm={alarm.key} data-state={alarm.state}>
          <AlarmSymbol kind={kindOf(alarm)} look={lookOf(alarm)} size={34} name={`P${alarm.priority}`} />
          <div>
            <b>{alarmTitle(alarm, names)}</b>
            <p className="mid">{say("lock.since", { at: clockTime(Date.parse(alarm.since), names.timeZone) })} · {alarmResponse(alarm, names)}</p>
          </div>
          <span className={`box${isUnacknowledged(alarm) ? " inverse" : ""}`}>{alarm.acknowledgedBy !== null && alarm.acknowledgedAt !== null
            ? say("state.acknowledgedBy", { by: alarm.acknowledgedBy, at: clockTime(Date.parse(alarm.acknowledgedAt), names.timeZone) })
            : say(`state.${alarm.state}`)}</span>
        </div>
      ))}
    </section>
  );
}

export function UnlockForm({ session, onUnlocked, onSignOut }: Props) {
  const say = useSay();
  const api = useApi();
  const [password, setPassword] = useState("");
  const { sending, problem, ask } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await ask(async () => {
      await api.unlock(password);
      return true;
    });
    if (done === true) {
      onUnlocked();
    }
  };
  return (
    <form className="unlock" onSubmit={(event) => void submit(event)}>
      <h2>{say("lock.heading")}</h2>
      <p className="mid">{say("lock.sub", { officer: session.officer })}</p>
      <input type="hidden" name="user" autoComplete="username" value={session.user} />
      <Box label={say("signIn.password")} name="unlock" type="password" autoComplete="current-password" autoFocus value={password} onChange={setPassword} />
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
      <button type="submit" className="btn main" data-action="unlock" disabled={sending}>{say("lock.do")}</button>
      <button type="button" className="btn mini" data-action="sign-out" onClick={onSignOut}>{say("lock.other")}</button>
    </form>
  );
}

const pickPhase = (status: Status) => status.phase;
