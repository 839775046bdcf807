import { AlarmBoxes } from "../alarms/AlarmBoxes";
import { AlarmSymbol, kindOf, lookOf } from "../alarms/AlarmSymbol";
import { offersOf, type Offer } from "../alarms/offers";
import { groupedOnce, hasEnded, type Grouped } from "../alarms/order";
import { useCommand } from "../api/useCommand";
import { useDataAge } from "../live/age";
import { useNow } from "../live/live";
import { Link } from "../routes";
import { clockTime, running } from "../words/format";
import type { WordKey } from "../words/en";
import { alarmResponse, alarmTitle, useSay } from "../words/words";
import { Offline } from "./Offline";
import { canPassOn } from "./passOn";
import { usePhone } from "./usePhone";

/** What somebody on their way can do with one thumb; everything else is done at the desk. */
const WITH_A_THUMB: Partial<Record<Offer, WordKey>> = { acknowledge: "phone.go", attend: "phone.there" };

export function AlarmsTab() {
  const say = useSay();
  const { picture, live } = usePhone();
  const rows = picture === null ? [] : groupedOnce(picture.alarms);
  const age = useDataAge();
  return (
    <main className={`phone-main${live ? "" : " phone-past"}`} aria-label={say("alarms.heading")}>
      <Offline />
      {!live && <p className="phone-offline"><b>{say("phone.offlineAlarms")}</b></p>}
      {live && rows.length === 0 && <p className="calm">{say("phone.noAlarms", { age: age.text })}</p>}
      {live ? rows.map((row) => <Card key={row.alarm.key} row={row} />) : <Then rows={rows} />}
    </main>
  );
}

/** Without a connection nothing is offered: an answer that arrives later would be about another moment. */
function Then({ rows }: { readonly rows: readonly Grouped[] }) {
  const say = useSay();
  const { asOf, names } = usePhone();
  return rows.length === 0 || asOf === null ? null : (
    <>
      <p className="phone-kept">{say("phone.offlineOpen", { at: clockTime(asOf, names.timeZone) })}</p>
      <ul className="phone-then">{rows.map(({ alarm }) => <li key={alarm.key}><AlarmSymbol kind={kindOf(alarm)} look="acknowledged" size={26} name={`P${alarm.priority}`} /> {alarmTitle(alarm, names)}</li>)}</ul>
    </>
  );
}

function Card({ row: { alarm, consequences } }: { readonly row: Grouped }) {
  const say = useSay();
  const { names, session } = usePhone();
  const look = lookOf(alarm);
  const { sending, refused, send } = useCommand();
  const offers = offersOf(alarm, session).flatMap((offer) => (WITH_A_THUMB[offer] === undefined ? [] : [[offer, WITH_A_THUMB[offer]] as const]));
  const loud = look === "unacknowledged";
  return (
    <article className={`phone-alarm a${alarm.priority} ${look}${alarm.unknown ? " unknown" : ""}`} data-alarm={alarm.key} data-state={alarm.state} data-priority={alarm.priority}>
      <div className="phone-alarm-head">
        <AlarmSymbol kind={kindOf(alarm)} look={look} size={40} name={`P${alarm.priority}`} />
        <h2>{alarmTitle(alarm, names)}</h2>
        <For row={alarm} />
      </div>
      <div className="phone-alarm-line"><span>{say("alarm.since", { at: clockTime(Date.parse(alarm.since), names.timeZone) })}</span><AlarmBoxes alarm={alarm} /></div>
      {!hasEnded(alarm) && <p className={loud ? "phone-alarm-do" : "phone-alarm-line"}>{alarmResponse(alarm, names)}</p>}
      {consequences.length > 0 && <p className="phone-alarm-line">{consequences.length === 1 ? say("alarm.consequence.one") : say("alarm.consequence.many", { count: consequences.length })}</p>}
      <div className="phone-alarm-acts">
        {offers.map(([offer, words]) => (
          <button key={offer} type="button" className={`btn${loud ? " main" : ""}`} data-action={offer} disabled={sending} onClick={() => void send(`/api/alarms/${offer}`, { key: alarm.key })}>{say(words)}</button>
        ))}
        {canPassOn(alarm, session.officer) && <button type="button" className="btn" data-action="pass-on" disabled={sending} onClick={() => void send("/api/alarms/pass-on", { key: alarm.key })}>{say("phone.cannot")}</button>}
        {alarm.subject.kind === "detainee" && <Link to={`/phone/check/${encodeURIComponent(alarm.subject.id)}`} className="btn">{say("phone.check")}</Link>}
      </div>
      {refused !== null && <p className="refused" role="alert">{refused.message}</p>}
    </article>
  );
}

function For({ row: alarm }: { readonly row: Grouped["alarm"] }) {
  const say = useSay();
  const now = useNow();
  const ends = alarm.rule === "DET-1" ? alarm.args["endsAt"] : undefined;
  const [word, seconds] = hasEnded(alarm) && alarm.returnedAt !== null
    ? [say("alarm.was"), (Date.parse(alarm.returnedAt) - Date.parse(alarm.since)) / 1000] as const
    : ends === undefined ? [say("alarm.for"), (now - Date.parse(alarm.since)) / 1000] as const : [say("alarm.left"), (Date.parse(ends) - now) / 1000] as const;
  return <span className="phone-alarm-age"><span className="mid">{word}</span> <b>{running(seconds)}</b></span>;
}
