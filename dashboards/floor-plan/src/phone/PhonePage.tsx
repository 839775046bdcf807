// The officer's phone: who is to be looked at next, the alarms, and what was recorded here. In hand, at the door, with or without a connection.
import { useEffect } from "react";
import { Announcer } from "../alarms/Announcer";
import { groupedOnce } from "../alarms/order";
import { useDataAge } from "../live/age";
import type { AlarmView, Session } from "../live/contract";
import { addressOf, Link, usePath } from "../routes";
import { SoundFault } from "../sound/SoundButton";
import { minuteTime } from "../words/format";
import { useSay } from "../words/words";
import { AlarmsTab } from "./AlarmsTab";
import { CheckPage } from "./CheckPage";
import { KeptTab } from "./KeptTab";
import { LooksTab } from "./LooksTab";
import { isOpen } from "./outbox/kept";
import "./phone.css";
import { PhoneContext, useNewPhone, usePhone } from "./usePhone";
import { useWorker, type Opening } from "./useWorker";

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
}

const NO_ALARMS: readonly AlarmView[] = [];
const CHECK = "/phone/check/";

export default function PhonePage({ session, onSignOut }: Props) {
  const phone = useNewPhone(session);
  const opening = useWorker();
  usePersistence();
  return phone === null ? null : <PhoneContext.Provider value={phone}><Screen opening={opening} onSignOut={onSignOut} /></PhoneContext.Provider>;
}

/** Without it a browser that runs out of room may drop what is not sent. */
function usePersistence(): void {
  useEffect(() => {
    void navigator.storage?.persist?.();
  }, []);
}

interface ScreenProps {
  readonly opening: Opening;
  readonly onSignOut: () => void;
}

function Screen({ opening, onSignOut }: ScreenProps) {
  const path = usePath();
  const { picture, live } = usePhone();
  return (
    <div className="phone" data-live={live ? "live" : "lost"}>
      {path.startsWith(CHECK)
        ? <CheckPage key={path} record={decodeURIComponent(path.slice(CHECK.length))} />
        : (
          <>
            <Top path={path} />
            <SoundFault />
            <Tab path={path} opening={opening} onSignOut={onSignOut} />
            <Tabs path={path} />
          </>
        )}
      <Announcer alarms={live ? picture?.alarms ?? NO_ALARMS : NO_ALARMS} />
    </div>
  );
}

function Tab({ path, opening, onSignOut }: ScreenProps & { readonly path: string }) {
  switch (path) {
    case "/phone/alarms":
      return <AlarmsTab />;
    case "/phone/me":
      return <KeptTab opening={opening} onSignOut={onSignOut} />;
    default:
      return <LooksTab />;
  }
}

function Top({ path }: { readonly path: string }) {
  const say = useSay();
  const { session, live, now, names } = usePhone();
  const age = useDataAge();
  return (
    <header className="phone-top">
      <h1>{say(path === "/phone/alarms" ? "phone.alarms" : path === "/phone/me" ? "phone.me" : "phone.looks")}</h1>
      <span className="mid">{say("phone.officer", { officer: session.officer })}</span>
      <span className="phone-age">{live ? <span className={age.old ? "age old" : "age"}>{age.seconds === null ? say("head.ageNone") : say("head.age", { age: age.text })}</span> : <b className="phone-off">{say("phone.offline")}</b>}</span>
      <b className="phone-clock">{minuteTime(now(), names.timeZone)}</b>
    </header>
  );
}

function Tabs({ path }: { readonly path: string }) {
  const say = useSay();
  const { picture, live, entries } = usePhone();
  const alarms = live && picture !== null ? groupedOnce(picture.alarms).length : null;
  const open = entries.filter(isOpen).length;
  const tabs = [
    ["/phone/alarms", say("phone.alarms"), alarms ?? "?"],
    ["/phone", say("phone.looks"), picture?.people.length ?? "?"],
    ["/phone/me", say("phone.me"), open === 0 ? "" : open],
  ] as const;
  const here = tabs.some(([to]) => to === path) ? path : "/phone";
  return (
    <nav className="phone-tabs">
      {tabs.map(([to, name, count]) => <Link key={to} to={to} current={to === here} className="phone-tab">{name} <b data-count={addressOf(to)}>{count}</b></Link>)}
    </nav>
  );
}
