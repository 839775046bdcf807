import type { PersonView } from "../live/contract";
import { stayed } from "../log/heldRows";
import { duration, hoursMinutes, moment } from "../words/format";
import { sayIfKnown, useNames, useSay } from "../words/words";
import type { StayInCentreView } from "./contract";

interface Props {
  readonly stay: StayInCentreView;
  readonly basis: (key: string) => string | undefined;
  /** As known now; undefined for who has left. */
  readonly person: PersonView | undefined;
}

/** Who, why, since when; and whether they are still here. */
export function Head({ stay, basis, person }: Props) {
  const say = useSay();
  const names = useNames();
  const at = (instant: string | null) => (instant === null ? "?" : moment(Date.parse(instant), names.timeZone, names.language));
  const word = (prefix: string, key: string | null) => (key === null ? "?" : sayIfKnown(names.language, `${prefix}.${key}`, key));
  const was = stayed(stay);
  const facts = [
    word("record.sex", stay.sex), word("record.age", stay.ageGroup), stay.basis === null ? "?" : basis(stay.basis) ?? stay.basis,
    word("level", stay.observation) + (person === undefined ? "" : say("word.comma") + say("bookIn.every", { interval: duration(person.observation.intervalSeconds, names.language) })),
  ];
  return (
    <header className="panel record-head" data-held={stay.endedAt === null}>
      <h2>{stay.record}</h2>
      <p>{facts.join(" · ")}</p>
      <p className="mid">{say("custody.broughtIn", { at: at(stay.arrivedAt) })} · {say("custody.booked", { at: at(stay.bookedAt) })}</p>
      <p className="state">
        <span className={`box${stay.endedAt === null ? " inverse" : ""}`}>{stay.endedAt === null ? say("custody.held") : say("custody.ended", { how: word("kind", stay.endedAs), at: at(stay.endedAt) })}</span>
        {was !== null && <b>{say("custody.was", { time: hoursMinutes(was) })}</b>}
      </p>
    </header>
  );
}
