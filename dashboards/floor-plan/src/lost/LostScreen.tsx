import { isPlaceKnown } from "../live/presence";
// The page no longer shows the present. It says so, what to do now, where people were and what was open.
import { useContext, useMemo, type ReactNode } from "react";
import { AlarmSymbol, kindOf, lookOf } from "../alarms/AlarmSymbol";
import { footOf } from "../alarms/aside";
import { groupedOnce } from "../alarms/order";
import type { Status } from "../live/connection";
import type { PersonView, Picture } from "../live/contract";
import { LiveContext, useLiveLine, useNow, useStatus, type Live } from "../live/live";
import type { PlanModel } from "../plan/geometry";
import { PlanView } from "../plan/PlanView";
import { mostUrgentFirst } from "../people/urgency";
import { RingingContext } from "../sound/RingingContext";
import { clockTime, grouped, running } from "../words/format";
import { alarmTitle, useNames, useSay } from "../words/words";

interface Props {
  readonly plan: PlanModel | null;
  readonly picture: Picture | null;
}

const nothingChosen = { zone: null, record: null };

export function LostScreen({ plan, picture }: Props) {
  const say = useSay();
  const names = useNames();
  const stopped = useStoppedAt(picture);
  const at = stopped === null ? "?" : clockTime(stopped, names.timeZone);
  return (
    <>
      <LostBar at={picture === null ? null : at} />
      <main className="desk lost">
        <section className="panel alarms">
          <Todo picture={picture} />
          {picture !== null && <Where picture={picture} at={at} />}
          {picture !== null && <OpenAlarms picture={picture} />}
          <Buttons />
        </section>
        <Reconnecting />
        <section className="panel plan-box">
          {plan !== null && <StoppedClock at={stopped ?? 0}><div className="stale"><PlanView plan={plan} picture={picture} chosen={nothingChosen} /></div></StoppedClock>}
          <div className="veil" />
          {picture !== null && <div className="stamp">{say("lost.stamp", { at })}</div>}
        </section>
      </main>
    </>
  );
}

/** Timers on the plan stop with it: a number that goes on counting would say that somebody still looks. */
function StoppedClock({ at, children }: { readonly at: number; readonly children: ReactNode }) {
  const { connection } = useLiveLine();
  const stopped = useMemo<Live>(() => ({ connection, seconds: { now: at, subscribe: () => () => undefined } }), [connection, at]);
  return <LiveContext.Provider value={stopped}>{children}</LiveContext.Provider>;
}

/** Server time of the last thing heard: until then the plan was true. */
function useStoppedAt(picture: Picture | null): number | null {
  const offset = useStatus(pickOffset);
  const lostAt = useStatus(pickLostAt);
  return offset !== null && lostAt !== null ? offset + lostAt : picture === null ? null : Date.parse(picture.at);
}

function LostBar({ at }: { readonly at: string | null }) {
  const say = useSay();
  const now = useNow();
  const offset = useStatus(pickOffset);
  const lostAt = useStatus(pickLostAt);
  const age = offset === null || lostAt === null ? null : running((now - offset - lostAt) / 1000);
  return (
    <div className="lost-bar" role="alert" data-lost>
      <svg width="54" height="54" viewBox="-27 -27 54 54" aria-hidden="true"><path d="M0 -26L26 0L0 26L-26 0Z" fill="var(--unk-ink)" /><text y="10" textAnchor="middle" fontSize="28" fontWeight="700" fill="var(--unk)">?</text></svg>
      <div><h2>{say("lost.heading")}</h2><p>{at === null ? say("lost.subNever") : say("lost.sub", { at })}</p></div>
      {age !== null && <b className="lost-age" aria-hidden="true">{age}</b>}
    </div>
  );
}

function Todo({ picture }: { readonly picture: Picture | null }) {
  const say = useSay();
  const names = useNames();
  const alone = picture?.people.find((person) => person.unattendedSince !== null && person.zone !== null);
  return (
    <>
      <div className="cap"><h2>{say("lost.todo")}</h2></div>
      <ol className="todo">
        <li><b>{say("lost.todo.look")}</b></li>
        {alone?.zone != null && <li>{say("lost.todo.first", { place: names.zone(alone.zone) ?? alone.zone, record: alone.record })}</li>}
        <li>{say("lost.todo.every")}</li>
        <li>{say("lost.todo.tell")}</li>
      </ol>
    </>
  );
}

function Where({ picture, at }: { readonly picture: Picture; readonly at: string }) {
  const say = useSay();
  const names = useNames();
  const rooms = useMemo(() => byRoom(picture), [picture]);
  return (
    <>
      <div className="cap over"><h2>{say("lost.where", { count: picture.people.length })}</h2><span>{at}</span></div>
      <table className="raised">
        <tbody>
          {rooms.map(({ zone, people }) => {
            const officers = picture.officers.filter((officer) => officer.zone === zone && zone !== null).map((officer) => officer.number);
            const remarks = [
              ...(people.some((person) => person.unattendedSince !== null) ? [say("lost.alone")] : []),
              ...(people.some((person) => !isPlaceKnown(person.presence)) ? [say("plan.unobserved")] : []),
              ...(officers.length > 0 ? [say("lost.officersWith", { officers: officers.join(say("word.and")) })] : []),
            ];
            return (
              <tr key={zone ?? ""}>
                <td className="wrap"><b>{people.map((person) => person.record).join(" · ")}</b></td>
                <td className="wrap">{zone === null ? say("spoken.nowhere") : names.zone(zone) ?? zone}{remarks.length > 0 && say("word.brackets", { text: remarks.join(say("word.comma")) })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function byRoom(picture: Picture): { zone: string | null; people: PersonView[] }[] {
  const rooms = new Map<string | null, PersonView[]>();
  for (const { person } of mostUrgentFirst(picture.people, picture.alarms)) {
    rooms.set(person.zone, [...(rooms.get(person.zone) ?? []), person]);
  }
  return [...rooms].map(([zone, people]) => ({ zone, people }));
}

function OpenAlarms({ picture }: { readonly picture: Picture }) {
  const say = useSay();
  const names = useNames();
  const rows = groupedOnce(picture.alarms);
  const aside = footOf(picture.alarms).alarms;
  return (
    <>
      <div className="cap over"><h2>{say("lost.alarms")}</h2></div>
      {rows.length + aside.length === 0 && <p className="calm">{say("lost.noAlarms")}</p>}
      <table className="raised">
        <tbody>
          {rows.map(({ alarm }) => (
            <tr key={alarm.key}>
              <td className="sign"><AlarmSymbol kind={kindOf(alarm)} look={lookOf(alarm)} size={26} /></td>
              <td className="wrap"><b>{alarmTitle(alarm, names)}</b> · {say(`state.${alarm.state}`)}</td>
            </tr>
          ))}
          {aside.map((alarm) => (
            <tr key={alarm.key}>
              <td className="sign"><AlarmSymbol kind={kindOf(alarm)} look="aside" size={26} /></td>
              <td className="wrap">{alarmTitle(alarm, names)} · {say(alarm.aside?.kind === "shelved" ? "alarm.shelve" : "alarm.outOfService")}{say("word.brackets", { text: alarm.aside?.reason ?? "?" })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Buttons() {
  const say = useSay();
  const ringing = useContext(RingingContext);
  return (
    <div className="lost-acts">
      <button type="button" className="btn main" onClick={() => print()}>{say("lost.print")}</button>
      <button type="button" className="btn" onClick={() => ringing?.silenceLost()}>{say("lost.silence")}</button>
    </div>
  );
}

function Reconnecting() {
  const say = useSay();
  const { connection } = useLiveLine();
  const now = useNow();
  const attempt = useStatus(pickAttempt);
  const retryAt = useStatus(pickRetryAt);
  const offset = useStatus(pickOffset);
  const sequence = useStatus(pickSequence);
  const args = { attempt, sequence: sequence === null ? "–" : grouped(sequence) };
  const seconds = retryAt === null || offset === null ? null : Math.max(0, Math.ceil((retryAt + offset - now) / 1000));
  return (
    <section className="panel people reconnecting">
      <span className="mid">{seconds === null ? say("lost.retryNow", args) : say("lost.retry", { ...args, seconds })}</span>
      <button type="button" className="btn" data-action="retry" onClick={connection.retryNow}>{say("lost.try")}</button>
    </section>
  );
}

const pickOffset = (status: Status) => status.offset;
const pickLostAt = (status: Status) => status.lostAt;
const pickAttempt = (status: Status) => status.attempt;
const pickRetryAt = (status: Status) => status.retryAt;
const pickSequence = (status: Status) => status.known.sequence;
