import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import { AlarmSymbol, kindOf, lookOf } from "../alarms/AlarmSymbol";
import { Announcer } from "../alarms/Announcer";
import { groupedOnce, isUnacknowledged } from "../alarms/order";
import { Header } from "../desk/Header";
import type { Status } from "../live/connection";
import type { AlarmView, Session } from "../live/contract";
import { usePicture, useStatus } from "../live/live";
import { isPlaceKnown } from "../live/presence";
import { Link } from "../routes";
import { alarmTitle, useNames, useSay } from "../words/words";

export interface ScreenProps {
  readonly session: Session;
  /** Where this person's own screen is. */
  readonly home: string;
  readonly onSignOut: () => void;
}

const none: readonly AlarmView[] = [];

/** Around every screen of the record: the living centre stays in sight, and its worst alarm that nobody has acknowledged. */
export function Shell({ session, home, onSignOut, children }: ScreenProps & { readonly children: ReactNode }) {
  const picture = usePicture();
  const phase = useStatus(pickPhase);
  const unobserved = picture?.people.filter((person) => !isPlaceKnown(person.presence)).length ?? 0;
  return (
    <div className="page">
      <Header session={session} picture={picture} unobserved={unobserved} phase={phase} onSignOut={onSignOut} />
      <Announcer alarms={picture?.alarms ?? none} />
      {picture !== null && phase !== "lost" && <OpenAlarms alarms={picture.alarms} home={home} />}
      {children}
    </div>
  );
}

function OpenAlarms({ alarms, home }: { readonly alarms: readonly AlarmView[]; readonly home: string }) {
  const say = useSay();
  const names = useNames();
  const open = groupedOnce(alarms).map((row) => row.alarm).filter(isUnacknowledged);
  const worst = open[0];
  return worst === undefined ? null : (
    <section className="open-alarms" data-open-alarms={open.length} aria-label={say("alarms.heading")}>
      <AlarmSymbol kind={kindOf(worst)} look={lookOf(worst)} name={`P${worst.priority}`} />
      <b>{alarmTitle(worst, names)}</b>
      <span className="mid">{say("log.openAlarms", { count: open.length })}</span>
      <Link to={home} className="btn mini close">{say("log.toDesk")}</Link>
    </section>
  );
}

/** A screen that is fetched when it is first wanted: the duty desk is drawn without it. */
export function later(fetch: () => Promise<{ default: ComponentType<ScreenProps> }>): ComponentType<ScreenProps> {
  const Screen = lazy(fetch);
  return function Later(props) {
    return <Suspense fallback={<Shell {...props}><Loading /></Shell>}><Screen {...props} /></Suspense>;
  };
}

function Loading() {
  return <p className="calm" role="status">{useSay()("log.asking")}</p>;
}

const pickPhase = (status: Status) => status.phase;
