import type { PersonView } from "../live/contract";
import { useNow } from "../live/live";
import { minuteTime } from "../words/format";
import { useNames, useSay } from "../words/words";
import { nextLooks } from "./nextLooks";

export function NextLooks({ people }: { readonly people: readonly PersonView[] }) {
  const say = useSay();
  const now = useNow();
  return (
    <section className="panel people next-looks" aria-label={say("wall.next")}>
      <div className="cap"><h2>{say("wall.next")}</h2></div>
      <ul>{nextLooks(people).map((person) => <NextLook key={person.record} person={person} now={now} />)}</ul>
    </section>
  );
}

function NextLook({ person, now }: { readonly person: PersonView; readonly now: number }) {
  const say = useSay();
  const names = useNames();
  const { observation } = person;
  const due = Date.parse(observation.dueAt);
  const late = due <= now;
  const minutes = late ? Math.floor((now - due) / 60_000) : Math.ceil((due - now) / 60_000);
  const interval = observation.intervalSeconds * 1000;
  const part = Math.min(1, Math.max(0, 1 - (due - now) / interval));
  return (
    <li data-next-look={person.record} data-late={late}>
      <span className="mid">{say("wall.nextLook", { at: minuteTime(due, names.timeZone) })}</span>
      <span className="next-who"><b>{person.record.slice(-3)}</b> {late ? <b>{say("people.late", { minutes })}</b> : say("wall.in", { minutes })}</span>
      <span>{person.zone === null ? say("spoken.nowhere") : names.zone(person.zone) ?? person.zone}</span>
      <span className={`bar${late ? " p2 over" : ""}`}><i style={{ width: `${Math.round(part * 100)}%` }} /></span>
    </li>
  );
}
