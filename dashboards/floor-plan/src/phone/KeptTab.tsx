import { useState } from "react";
import { useNow } from "../live/live";
import { Link } from "../routes";
import { SoundButton } from "../sound/SoundButton";
import { Preferences } from "../desk/Preferences";
import { clockTime } from "../words/format";
import { useSay } from "../words/words";
import { Offline } from "./Offline";
import type { Kept } from "./outbox/kept";
import { usePhone } from "./usePhone";
import type { Opening } from "./useWorker";

interface Props {
  readonly opening: Opening;
  readonly onSignOut: () => void;
}

export function KeptTab({ opening, onSignOut }: Props) {
  const say = useSay();
  const { entries, outbox, memoryOnly } = usePhone();
  const waiting = entries.filter((entry) => entry.state === "waiting");
  useNow();
  return (
    <main className="phone-main" aria-label={say("phone.me")}>
      <Offline />
      {memoryOnly && <p className="phone-offline" role="alert">{say("phone.memory")}</p>}
      {outbox.fault !== null && <p className="phone-offline" role="alert">{say("phone.fault", { why: outbox.fault })}</p>}
      <h2 className="phone-heading">{say("phone.keptHeading")} {waiting.length > 0 && <b data-waiting={waiting.length}>{say("phone.keptWaiting", { count: waiting.length })}</b>}</h2>
      {waiting.length === 0 && <p className="calm" data-waiting="0">{say("phone.keptNone")}</p>}
      <ul className="phone-entries">{[...entries].reverse().map((entry) => <Entry key={entry.order} entry={entry} />)}</ul>
      {waiting.length > 0 && <button type="button" className="btn phone-wide" data-action="send-now" onClick={() => void outbox.deliver()}>{say("phone.keptTry")}</button>}
      <SignOut waiting={waiting} onSignOut={onSignOut} />
      <div className="phone-prefs"><SoundButton /><Preferences /><Link to="/" className="btn mini">{say("phone.desk")}</Link></div>
      <p className="mid phone-hint" data-opening={opening.kind}>{say(`phone.opening.${opening.kind}`, { why: opening.kind === "not" ? opening.why : "" })} {say("phone.install")}</p>
    </main>
  );
}

function Entry({ entry }: { readonly entry: Kept }) {
  const say = useSay();
  const { names, outbox, session } = usePhone();
  return (
    <li data-entry={entry.state}>
      <p><b>{entry.record}</b> {say(`phone.what.${entry.what}`)}</p>
      <p className={entry.state === "sent" ? "mid" : "phone-kept"}>{say(`phone.kept.${entry.state}`, { at: clockTime(Date.parse(entry.at), names.timeZone) })}</p>
      {entry.state === "waiting" && entry.officer !== session.officer && <p>{say("phone.keptOther", { officer: entry.officer })}</p>}
      {entry.state === "refused" && (
        <>
          <p className="refused">{entry.reason}</p>
          <p>{say("phone.keptRefusedNote")}</p>
          <button type="button" className="btn" data-action="take-away" onClick={() => void outbox.takeAway(entry.order)}>{say("phone.keptTake")}</button>
        </>
      )}
    </li>
  );
}

/** Whoever leaves with something unsent is told so first: only they can send it. */
function SignOut({ waiting, onSignOut }: { readonly waiting: readonly Kept[]; readonly onSignOut: () => void }) {
  const say = useSay();
  const { session, live } = usePhone();
  const [asked, setAsked] = useState(false);
  const own = waiting.filter((entry) => entry.officer === session.officer);
  if (!live) {
    return <p className="mid phone-hint">{say("phone.signOutOffline")}{own.length > 0 && ` ${say("phone.signOutWarn", { count: own.length, officer: session.officer })}`}</p>;
  }
  if (!asked) {
    return <button type="button" className="btn phone-wide" data-action="sign-out" onClick={() => (own.length === 0 ? onSignOut() : setAsked(true))}>{say("phone.signOut")}</button>;
  }
  return (
    <div className="phone-warn" role="alert" data-sign-out-warns>
      <p><b>{say("phone.signOutWarn", { count: own.length, officer: session.officer })}</b></p>
      <button type="button" className="btn main" onClick={() => setAsked(false)}>{say("phone.stay")}</button>
      <button type="button" className="btn" data-action="sign-out-still" onClick={onSignOut}>{say("phone.signOutStill")}</button>
    </div>
  );
}
