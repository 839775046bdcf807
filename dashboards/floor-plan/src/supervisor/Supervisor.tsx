import { useMemo, useState } from "react";
import { AlarmRow } from "../alarms/AlarmRow";
import { AlarmSymbol, kindOf, lookOf } from "../alarms/AlarmSymbol";
import { AsideFoot } from "../alarms/AsideFoot";
import { Announcer } from "../alarms/Announcer";
import { offersOf } from "../alarms/offers";
import { groupedOnce, type Grouped } from "../alarms/order";
import { Header } from "../desk/Header";
import { useDataAge } from "../live/age";
import type { Status } from "../live/connection";
import type { AlarmView, Picture, Session } from "../live/contract";
import { usePicture, useStatus } from "../live/live";
import { LostScreen } from "../lost/LostScreen";
import { PlanView } from "../plan/PlanView";
import { roomStates, unobservedPeople } from "../plan/roomState";
import { usePlan } from "../plan/usePlan";
import { useSession } from "../session";
import { clockTime } from "../words/format";
import { alarmTitle, sayIfKnown, useNames, useSay } from "../words/words";

const none: readonly AlarmView[] = [];
/** The latest messages; older ones stay in the journal. */
const TOLD_MAX = 50;

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
}

/** For supervisors: what nobody acknowledged in time, then everything open, then who was told. */
export function Supervisor({ session, onSignOut }: Props) {
  const picture = usePicture();
  const phase = useStatus(pickPhase);
  const plan = usePlan();
  const [chosen, setChosen] = useState<string | null>(null);
  const unobserved = useMemo(() => (plan === null || picture === null ? 0 : unobservedPeople(picture, roomStates(plan, picture))), [plan, picture]);
  const zone = picture?.alarms.find((alarm) => alarm.key === chosen)?.zone ?? null;
  const shown = useMemo(() => ({ zone, record: null }), [zone]);
  return (
    <div className="page">
      <Header session={session} picture={picture} unobserved={unobserved} phase={phase} onSignOut={onSignOut} />
      <Announcer alarms={picture?.alarms ?? none} />
      {phase === "lost"
        ? <LostScreen plan={plan} picture={picture} />
        : (
          <main className="supervisor">
            <div className="column">
              <Escalated rows={groupedOnce(picture?.alarms ?? none)} chosen={chosen} onChoose={setChosen} />
              <Second rows={groupedOnce(picture?.alarms ?? none)} chosen={chosen} onChoose={setChosen} />
              <Open rows={groupedOnce(picture?.alarms ?? none)} alarms={picture?.alarms ?? none} />
            </div>
            <div className="column">
              <section className="panel">
                <div className="cap"><h2>{plan === null ? "" : <PlanCaption />}</h2></div>
                {plan !== null && <div className="plan-small"><PlanView plan={plan} picture={picture} chosen={shown} /></div>}
              </section>
              {picture !== null && <Told picture={picture} />}
            </div>
          </main>
        )}
    </div>
  );
}

function PlanCaption() {
  return useSay()("super.plan");
}

interface EscalatedProps {
  readonly rows: readonly Grouped[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function Escalated({ rows, chosen, onChoose }: EscalatedProps) {
  const say = useSay();
  const escalated = rows.filter((row) => row.alarm.escalatedAt !== null);
  return (
    <section className="panel escalated" aria-label={say("super.escalated")}>
      <div className="cap"><h2>{say("super.escalated")}</h2><span data-escalated>{escalated.length}</span></div>
      {escalated.length === 0 && <p className="calm">{say("super.escalatedNone")}</p>}
      <Rows rows={escalated} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}

/** What waits for somebody else than the one who asked or resolved it, and did not come up as escalated. */
function Second({ rows, chosen, onChoose }: EscalatedProps) {
  const say = useSay();
  const session = useSession();
  const waiting = rows.filter(({ alarm }) => alarm.escalatedAt === null && offersOf(alarm, session).some((offer) => offer === "verify" || offer === "agree"));
  return waiting.length === 0 ? null : (
    <section className="panel" aria-label={say("super.second")} data-second={waiting.length}>
      <div className="cap"><h2>{say("super.second")}</h2><span>{waiting.length}</span></div>
      <Rows rows={waiting} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}

/** Picked out of the list, so that none stands below the alarm that came first. */
function Rows({ rows, chosen, onChoose }: EscalatedProps) {
  return rows.map((row) => (
    <AlarmRow key={row.alarm.key} alarm={row.alarm} consequences={row.consequences} first={row.first} indented={false} current={false} chosen={row.alarm.key === chosen} onChoose={onChoose} />
  ));
}

function Open({ rows, alarms }: { readonly rows: readonly Grouped[]; readonly alarms: readonly AlarmView[] }) {
  const say = useSay();
  const names = useNames();
  const age = useDataAge();
  return (
    <section className="panel">
      <div className="cap"><h2>{say("super.open")}</h2><span>{rows.length}</span></div>
      {rows.length === 0 && <p className="calm">{say("super.openNone", { age: age.text })}</p>}
      <table>
        {rows.length > 0 && <thead><tr><th /><th>{say("super.alarm")}</th><th>{say("super.since")}</th><th>{say("super.state")}</th></tr></thead>}
        <tbody>
          {rows.map(({ alarm }) => (
            <tr key={alarm.key} data-open-alarm={alarm.key} data-state={alarm.state}>
              <td className="sign"><AlarmSymbol kind={kindOf(alarm)} look={lookOf(alarm)} size={26} name={`P${alarm.priority}`} /></td>
              <td className="wrap"><b>{alarmTitle(alarm, names)}</b></td>
              <td>{clockTime(Date.parse(alarm.since), names.timeZone)}</td>
              <td><span className={`box${alarm.state === "unacknowledged" ? " inverse" : ""}`}>{alarm.acknowledgedBy !== null && alarm.acknowledgedAt !== null
                ? say("state.acknowledgedBy", { by: alarm.acknowledgedBy, at: clockTime(Date.parse(alarm.acknowledgedAt), names.timeZone) })
                : say(`state.${alarm.state}`)}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
      <AsideFoot alarms={alarms} />
    </section>
  );
}

function Told({ picture }: { readonly picture: Picture }) {
  const say = useSay();
  const names = useNames();
  const told = useMemo(() => picture.alarms
    .flatMap((alarm) => alarm.told.map((one) => ({ alarm, ...one })))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, TOLD_MAX), [picture.alarms]);
  return (
    <section className="panel">
      <div className="cap"><h2>{say("super.told")}</h2></div>
      {told.length === 0 && <p className="calm">{say("super.toldNone")}</p>}
      <table>
        {told.length > 0 && <thead><tr><th>{say("super.at")}</th><th>{say("super.channel")}</th><th>{say("super.to")}</th><th>{say("super.arrived")}</th><th>{say("super.alarm")}</th></tr></thead>}
        <tbody>
          {told.map((one, index) => (
            <tr key={index}>
              <td>{clockTime(Date.parse(one.at), names.timeZone)}</td>
              <td>{sayIfKnown(names.language, `channel.${one.channel}`, one.channel)}</td>
              <td className="wrap">{one.to}</td>
              <td>{one.delivered ? say("form.yes") : <b>{say("alarm.notDelivered")}</b>}</td>
              <td className="wrap">{alarmTitle(one.alarm, names)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const pickPhase = (status: Status) => status.phase;
