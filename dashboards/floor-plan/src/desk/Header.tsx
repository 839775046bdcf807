import { memo } from "react";
import { LockButton } from "../access/LockButton";
import { shortRoleWord } from "../access/roles";
import { maySeeFigures } from "../figures/who";
import { maySeeChanges } from "../policies/who";
import type { Picture, Session } from "../live/contract";
import type { Phase } from "../live/connection";
import { mayOversee } from "../oversight/who";
import { Link } from "../routes";
import { SoundFault, SoundButton } from "../sound/SoundButton";
import { useSay } from "../words/words";
import { Clock } from "./Clock";
import { HowMany } from "./HowMany";
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
  const live = phase !== "lost";
  return (
    <>
      <header className="top" data-live={phase} data-sequence={picture?.sequence ?? ""}>
        <HowMany picture={picture} unobserved={unobserved} live={live} />
        <Link to="/account" className="stat officer">{say(shortRoleWord(session.role))} <b>{session.officer}</b></Link>
        <Clock live={live} />
        <nav className="prefs">
          <SoundButton />
          {session.role === "duty-officer" && <Link to="/phone" className="btn mini only-narrow">{say("phone.title")}</Link>}
          <Link to="/board" className="btn mini">{say("head.board")}</Link>
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
