import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { httpApi, type Api } from "./api/api";
import { ApiContext } from "./api/useCommand";
import { DutyDesk } from "./desk/DutyDesk";
import { HealthPage } from "./health/HealthPage";
import type { Session } from "./live/contract";
import type { Dial } from "./live/transport";
import { forget, isPhone, remembered } from "./phone/remembered";
import { Part } from "./record/Part";
import { later } from "./record/Shell";
import { go, usePath } from "./routes";
import { SignIn } from "./signin/SignIn";
import { SounderContext } from "./sound/SoundButton";
import { Sounder } from "./sound/sounder";
import { Supervisor } from "./supervisor/Supervisor";
import { Watch } from "./Watch";

const DetentionLog = later(() => import("./log/DetentionLog"));
const PhonePage = lazy(() => import("./phone/PhonePage"));
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
  const api = useMemo(() => given ?? httpApi(ended), [given, ended]);
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
        {who.kind === "somebody"
          ? <Watch key={who.session.user} session={who.session} dial={dial} onEnded={ended}><Screen session={who.session} onSignOut={signOut} /></Watch>
          : (who.kind === "nobody" || who.unreachable)
            && <SignIn ended={who.kind === "nobody" && who.ended} unreachable={who.kind === "asking"} onSession={(session) => setWho({ kind: "somebody", session })} />}
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

function Screen({ session, onSignOut }: { readonly session: Session; readonly onSignOut: () => void }) {
  const path = usePath();
  const home = session.role === "supervisor" ? "/supervisor" : "/";
  const known = path === home || path === "/health" || path === "/log" || path.startsWith("/record/") || (isPhone(path) && session.role === "duty-officer");
  useEffect(() => {
    if (!known) {
      go(home);
    }
  }, [known, home]);
  if (path === "/health") {
    return <HealthPage session={session} home={home} onSignOut={onSignOut} />;
  }
  if (path === "/log") {
    return <Part at={path}><DetentionLog session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  if (known && isPhone(path)) {
    return <Part at={path}><Suspense fallback={null}><PhonePage session={session} onSignOut={onSignOut} /></Suspense></Part>;
  }
  if (path.startsWith("/record/")) {
    return <Part at={path}><RecordPage session={session} home={home} onSignOut={onSignOut} /></Part>;
  }
  return session.role === "supervisor" ? <Supervisor session={session} onSignOut={onSignOut} /> : <DutyDesk session={session} onSignOut={onSignOut} />;
}
