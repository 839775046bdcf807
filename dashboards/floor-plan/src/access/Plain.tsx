import type { ReactNode } from "react";
import { Preferences } from "../desk/Preferences";
import type { Session } from "../live/contract";
import { Link } from "../routes";
import { useSay } from "../words/words";
import { homeOf, homeWord, roleWord } from "./roles";

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
  /** Nothing else can be done before this page is done with. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}

/** Around pages that are about accounts and not about the centre: nothing on them is of the present. */
export function Plain({ session, onSignOut, alone = false, children }: Props) {
  const say = useSay();
  return (
    <div className="page">
      <header className="top">
        <h1 className="name">{say("page.title")}</h1>
        <div className="stat officer">{say(roleWord(session.role))} <b>{session.officer}</b></div>
        <nav className="prefs plain-prefs">
          {!alone && <Link to={homeOf(session.role)} className="btn mini">{say(homeWord(session.role))}</Link>}
          {!alone && <Link to="/account" className="btn mini">{say("account.heading")}</Link>}
          <Preferences />
          <button type="button" className="btn mini" data-action="sign-out" onClick={onSignOut}>{say("head.signOut")}</button>
        </nav>
      </header>
      {children}
    </div>
  );
}
