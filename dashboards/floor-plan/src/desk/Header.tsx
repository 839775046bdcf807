import { memo } from "react";
import { LockButton } from "../access/LockButton";
import { shortRoleWord } from "../access/roles";
import { AlarmSymbol } from "../alarms/AlarmSymbol";
import { maySeeFigures } from "../figures/who";
import { maySeeChanges } from "../policies/who";
import { useDataAge } from "../live/age";
import type { Picture, Session } from "../live/contract";
import { useNow, useStatus } from "../live/live";
import type { Phase, Status } from "../live/connection";
import { mayOversee } from "../oversight/who";
import { Link } from "../routes";
import { SoundFault, SoundButton } from "../sound/SoundButton";
import { clockTime, dayOf, grouped } from "../words/format";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";
import { Preferences } from "./Preferences";

interface Props {
  readonly session: Session;
  readonly picture: Picture | null;
  readonly unobserved: number;
  readonly phase: Phase;
  readonly onSignOut: () => void;
}

export const Header = memo(function Header({ session, picture, unobserved, phase, onSignOut }: Props) {
  const say = useSay();
  const language = useLanguage();
  const live = phase !== "lost";
  const held = picture?.people.length;
  const doubt = live ? unobserved : held ?? 0;
  return (
    <>
      <header className="top" data-live={phase} data-sequence={picture?.sequence ?? ""}>
        <h1 className="name">{picture?.centre.name[language] ?? say("page.title")}</h1>
        <div className="stat">{say(live ? "head.held" : "head.heldWhenLost")} <b data-held>{held ?? "?"}</b></div>
        <div className="stat">{say(live ? "head.officers" : "head.officersWhenLost")} <b>{picture?.officers.length ?? "?"}</b></div>
        <div className={`stat${doubt > 0 || !live ? " unk" : ""}`}>
          {(doubt > 0 || !live) && <AlarmSymbol kind="unknown" look="acknowledged" size={26} />}
          {say(live ? "head.unobserved" : "head.unobservedAll")} <b data-unobserved>{held === undefined ? "?" : doubt}</b>
        </div>
        <Link to="/account" className="stat officer">{say(shortRoleWord(session.role))} <b>{session.officer}</b></Link>
        <Clock live={live} />
        <nav className="prefs">
          <SoundButton />
          {session.role === "duty-officer" && <Link to="/phone" className="btn mini only-narrow">{say("phone.title")}</Link>}
          <Link to="/log" className="btn mini">{say("head.log")}</Link>
          {session.may.includes("see-record") && <Link to="/playback" className="btn mini">{say("head.playback")}</Link>}
          {maySeeFigures(session) && <Link to="/figures" className="btn mini">{say("head.figures")}</Link>}
          {maySeeChanges(session) && <Link to="/policies" className="btn mini">{say("head.policies")}</Link>}
          {maySeeChanges(session) && <Link to="/site" className="btn mini">{say("head.site")}</Link>}
          {mayOversee(session) && <Link to="/oversight" className="btn mini">{say("head.oversight")}</Link>}
          {session.may.includes("see-health") && <Link to="/health" className="btn mini">{say("head.health")}</Link>}
          <Preferences />
          <LockButton />
          <button type="button" className="btn mini" data-action="sign-out" onClick={onSignOut}>{say("head.signOut")}</button>
        </nav>
      </header>
      <SoundFault />
    </>
  );
});

function Clock({ live }: { readonly live: boolean }) {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const now = useNow();
  const age = useDataAge();
  const sequence = useStatus(pickSequence);
  return (
    <div className="clock">
      <span className={`age${age.old ? " old" : ""}`}>
        <svg width="12" height="12" aria-hidden="true">
          {live ? <circle cx="6" cy="6" r="5" fill="var(--ink2)" /> : <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--unk)" strokeWidth="2.5" />}
        </svg>
        {age.seconds === null ? say("head.ageNone") : say("head.age", { age: age.text })}
        {sequence !== null && <span className="dim sequence">· #{grouped(sequence)}</span>}
      </span>
      <b className="time">{clockTime(now, names.timeZone)}</b>
      <span className="mid day">{dayOf(now, names.timeZone, language)}</span>
    </div>
  );
}

const pickSequence = (status: Status) => status.known.sequence;
