import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { httpApi, type Api } from "./api/api";
import { ApiContext, useApi } from "./api/useCommand";
import { AccountPage } from "./access/AccountPage";
import { Door } from "./access/Door";
import { LockScreen } from "./access/LockScreen";
import { OfAccounts } from "./access/OfAccounts";
import { Plain } from "./access/Plain";
import { homeOf, seesCentre } from "./access/roles";
import { useTouch } from "./access/useTouch";
import { DutyDesk } from "./desk/DutyDesk";
import { maySeeFigures } from "./figures/who";
import type { Session } from "./live/contract";
import type { Dial } from "./live/transport";
import { mayOversee } from "./oversight/who";
import { maySeeChanges } from "./policies/who";
import { forget, isPhone, remembered } from "./phone/remembered";
import { Part } from "./record/Part";
import { later } from "./record/Shell";
import { go, usePath } from "./routes";
import { SounderContext } from "./sound/SoundButton";
import { Sounder } from "./sound/sounder";
import { Supervisor } from "./supervisor/Supervisor";
import { Watch } from "./Watch";
import { useSay } from "./words/words";
import { PageLocale } from "./widgets/PageLocale";

const BoardPage = later(() => import("./board/BoardPage"));
const DetentionLog = later(() => import("./log/DetentionLog"));
const FiguresPage = later(() => import("./figures/FiguresPage"));
const HandoverPage = later(() => import("./handover/HandoverPage"));
const HealthPage = later(() => import("./health/HealthPage"));
const OversightPage = later(() => import("./oversight/OversightPage"));
const OfRegion = lazy(() => import("./region/OfRegion"));
const PhonePage = lazy(() => import("./phone/PhonePage"));
const PoliciesPage = later(() => import("./policies/PoliciesPage"));
const SitePage = later(() => import("./site/SitePage"));
const PlaybackPage = later(() => import("./playback/PlaybackPage"));
const WallPage = lazy(() => import("./wall/WallPage"));
const RecordPage = later(() => import("./record/RecordPage"));

/** How often the page asks again whether the server is there, while nobody could be asked to sign in yet. */
const ASK_AGAIN_MS = 2000;

type Who =
  | { readonly kind: "asking"; readonly unreachable: boolean }
  | { readonly kind: "nobody"; readonly ended: boolean }
  | { readonly kind: "somebody"; readonly session: Session };

interface Props {
  readonly dial: Dial;
  /** Stands in for the server in the demo. */
  readonly api?: Api;
}

export function App({ dial, api: given }: Props) {
  const [who, setWho] = useState<Who>({ kind: "asking", unreachable: false });
  const ended = useCallback(() => {
    forget();
    setWho({ kind: "nobody", ended: true });
  }, []);
  const known = useCallback((session: Session) => {
    if (session.hold === "locked") {
      forget();
    }
    setWho({ kind: "somebody", session });
  }, []);
  const api = useMemo<Api>(() => {
    const again = () => void made.session().then((session) => session !== null && known(session), () => undefined);
    const made = given ?? httpApi(ended, again);
    return made;
  }, [given, ended, known]);
  const sounder = useMemo(() => new Sounder(), []);
  useEffect(() => sounder.wake(), [sounder]);
  useFirstSession(api, who, setWho);
  const signOut = useCallback(() => {
    void api.signOut().catch(() => undefined).then(() => {
      forget();
      setWho({ kind: "nobody", ended: false });
    });
  }, [api]);
  return (
    <ApiContext.Provider value={api}>
      <SounderContext.Provider value={sounder}>
        <PageLocale>
          {who.kind === "somebody"
            ? <SignedIn session={who.session} dial={dial} onEnded={ended} onSession={known} onSignOut={signOut} />
            : (who.kind === "nobody" || who.unreachable) && <Door ended={who.kind === "nobody" && who.ended} unreachable={who.kind === "asking"} onSession={known} />}
        </PageLocale>
      </SounderContext.Provider>
    </ApiContext.Provider>
  );
}

function useFirstSession(api: Api, who: Who, setWho: (who: Who) => void): void {
  useEffect(() => {
    if (who.kind !== "asking") {
      return undefined;
    }
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => api.session().then(
      (session) => wanted && setWho(session === null ? { kind: "nobody", ended: false } : { kind: "somebody", session }),
      () => {
        if (wanted) {
          setWho(withoutServer());
        }
      },
    );
    if (who.unreachable) {
      timer = setTimeout(ask, ASK_AGAIN_MS);
    } else {
      void ask();
    }
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api, who, setWho]);
}

/** The phone goes on at the door with whoever was signed in there; nothing leaves it before the server has said that they still are. */
function withoutServer(): Who {
  const known = isPhone(location.pathname) ? remembered(Date.now()) : null;
  return known === null ? { kind: "asking", unreachable: true } : { kind: "somebody", session: known.session };
}

interface SignedInProps {
  readonly session: Session;
  readonly dial: Dial;
  readonly onEnded: () => void;
  readonly onSession: (session: Session) => void;
  readonly onSignOut: () => void;
}

function SignedIn({ session, dial, onEnded, onSession, onSignOut }: SignedInProps) {
  const api = useApi();
  const say = useSay();
  useTouch(session);
  const again = useCallback(() => void api.session().then((known) => (known === null ? onEnded() : onSession(known)), () => undefined), [api, onEnded, onSession]);
  if (session.hold === "password" || session.hold === "secondFactor") {
    return <AccountPage session={session} onSignOut={onSignOut} onChanged={again} />;
  }
  if (session.may.includes("see-region")) {
    return <Suspense fallback={null}><OfRegion session={session} onSignOut={onSignOut} onChanged={again} /></Suspense>;
  }
  if (!seesCentre(session) && !session.may.includes("administer")) {
    return <Plain session={session} onSignOut={onSignOut} alone><p className="calm">{say("region.notForRole")}</p></Plain>;
  }
  if (!seesCentre(session)) {
    return <OfAccounts session={session} onSignOut={onSignOut} onChanged={again} />;
  }
  return (
    <Watch key={session.user} session={session} dial={dial} onEnded={onEnded} onSession={onSession}>
      {session.hold === "locked"
        ? <LockScreen session={session} onUnlocked={again} onSignOut={onSignOut} />
        : <Screen session={session} onSignOut={onSignOut} onChanged={again} />}
    </Watch>
  );
}

function Screen({ session, onSignOut, onChanged }: { readonly session: Session; readonly onSignOut: () => void; readonly onChanged: () => void }) {
  const path = usePath();
  const home = homeOf(session.role);
  const known = path === home || path === "/account" || path === "/health" || path === "/log" || path === "/wall" || path === "/board" || path === "/handover" || path === "/playback" || (path === "/figures" && maySeeFigures(session)) || (path === "/oversight" && mayOversee(session))
    || ((path === "/policies" || path === "/site") && maySeeChanges(session))
    || path.startsWith("/record/") || (isPhone(path) && session.role === "duty-officer");
  useEffect(() => {
    if (!known) {
      go(home);
    }
  }, [known, home]);
  if (path === "/account") {
    return <AccountPage session={session} onSignOut={onSignOut} onChanged={onChanged} />;
  }
  if (path === "/health") {
    return <Part at={path}><HealthPage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (path === "/wall") {
    return <Part at={path}><Suspense fallback={null}><WallPage /></Suspense></Part>;
  }
  if (path === "/log") {
    return <Part at={path}><DetentionLog session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (path === "/board") {
    return <Part at={path}><BoardPage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (path === "/handover") {
    return <Part at={path}><HandoverPage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (known && isPhone(path)) {
    return <Part at={path}><Suspense fallback={null}><PhonePage session={session} onSignOut={onSignOut} /></Suspense></Part>;
  }
  if (path === "/playback") {
    return <Part at={path}><PlaybackPage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (path === "/figures" && maySeeFigures(session)) {
    return <Part at={path}><FiguresPage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (path === "/oversight" && mayOversee(session)) {
    return <Part at={path}><OversightPage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (path === "/policies" && maySeeChanges(session)) {
    return <Part at={path}><PoliciesPage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (path === "/site" && maySeeChanges(session)) {
    return <Part at={path}><SitePage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (path.startsWith("/record/")) {
    return <Part at={path}><RecordPage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  return session.role === "duty-officer" ? <DutyDesk session={session} onSignOut={onSignOut} /> : <Supervisor session={session} onSignOut={onSignOut} />;
}
