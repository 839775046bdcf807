import { useMemo } from "react";
import { AlarmSymbol, kindOf } from "../alarms/AlarmSymbol";
import { useNow } from "../live/live";
import { mostUrgentFirst, type PersonRow } from "../people/urgency";
import { Link } from "../routes";
import { clockTime, duration, minuteTime } from "../words/format";
import { useSay } from "../words/words";
import { dueOf, waitingLooks } from "./due";
import { Offline } from "./Offline";
import { usePhone } from "./usePhone";
import { Where } from "./Where";

export function LooksTab() {
  const say = useSay();
  const { picture, live, entries, names } = usePhone();
  const rows = useMemo(() => (picture === null ? [] : mostUrgentFirst(picture.people, picture.alarms)), [picture]);
  useNow();
  return (
    <main className={`phone-main${live ? "" : " phone-past"}`} aria-label={say("phone.next")}>
      <Offline />
      <ul className="phone-list">
        {rows.map((row) => {
          const waiting = waitingLooks(entries, row.person.record).at(-1);
          return (
            <li key={row.person.record}>
              <Row row={row} waits={waiting !== undefined} />
              {waiting !== undefined && <p className="phone-kept" data-kept-look>{say("phone.kept.waiting", { at: clockTime(Date.parse(waiting.at), names.timeZone) })}</p>}
            </li>
          );
        })}
      </ul>
      {picture !== null && rows.length === 0 && <p className="calm">{say("phone.noOneHeld")}</p>}
    </main>
  );
}

interface RowProps {
  readonly row: PersonRow;
  /** A look at them is recorded here: they are not late to whoever holds this phone. */
  readonly waits: boolean;
}

function Row({ row: { person, alarm }, waits }: RowProps) {
  const say = useSay();
  const { names } = usePhone();
  const cut = person.record.length - 3;
  return (
    <Link to={`/phone/check/${encodeURIComponent(person.record)}`} className="phone-row">
      <span className="phone-sign">{alarm !== null && <AlarmSymbol kind={kindOf(alarm)} look="acknowledged" size={32} name={`P${alarm.priority}`} />}</span>
      <span className="phone-who" data-phone-person={person.record}><span className="mid">{person.record.slice(0, cut)}</span><b>{person.record.slice(cut)}</b></span>
      <span className="phone-where"><Where person={person} /></span>
      {!waits && <DueIn person={person} />}
      <span className="phone-level mid">{say(`level.${person.observation.level}`)} · {say("phone.every", { interval: duration(person.observation.intervalSeconds, names.language) })}</span>
    </Link>
  );
}

/** The duty is the same without a connection: what fell due then has not been done by falling silent. */
export function DueIn({ person }: Pick<PersonRow, "person">) {
  const say = useSay();
  const { names, now } = usePhone();
  const { at, lateBy, within } = dueOf(person, now());
  const due = say("phone.due", { at: minuteTime(at, names.timeZone) });
  return lateBy === null
    ? <span className="phone-due">{say("phone.in", { minutes: within ?? 0 })} · {due}</span>
    : <b className="phone-due phone-late">{say("phone.late", { minutes: lateBy })} · {due}</b>;
}
