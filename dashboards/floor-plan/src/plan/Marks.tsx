import { isPlaceKnown } from "../live/presence";
// People and officers. One flat layer, so that a mark that changes its room slides there instead of vanishing and appearing.
import { memo, type KeyboardEvent } from "react";
import { useNow } from "../live/live";
import type { OfficerView, PersonView, Picture } from "../live/contract";
import type { Names } from "../words/fill";
import { clockTime } from "../words/format";
import { useNames, useSay, type Say } from "../words/words";
import type { Point } from "./geojson";
import { lastThree } from "./roomState";
import type { Places } from "./slots";

interface Props {
  readonly picture: Picture;
  readonly places: Places;
  readonly chosen: string | null;
  readonly onPerson: ((record: string) => void) | undefined;
}

export function Marks({ picture, places, chosen, onPerson }: Props) {
  const at = (id: string) => places.marks.get(id)?.at;
  return (
    <g>
      {picture.officers.map((officer) => {
        const spot = at(`officer ${officer.number}`);
        return spot === undefined ? null : <OfficerMark key={officer.number} officer={officer} x={spot[0]} y={spot[1]} />;
      })}
      {picture.people.map((person) => {
        const spot = at(person.record);
        return spot === undefined ? null : <PersonMark key={person.record} person={person} x={spot[0]} y={spot[1]} chosen={chosen === person.record} onPerson={onPerson} />;
      })}
    </g>
  );
}

interface Spot {
  readonly x: Point[0];
  readonly y: Point[1];
}

interface PersonProps extends Spot {
  readonly person: PersonView;
  readonly chosen: boolean;
  readonly onPerson: ((record: string) => void) | undefined;
}

const PersonMark = memo(function PersonMark({ person, x, y, chosen, onPerson }: PersonProps) {
  const say = useSay();
  const names = useNames();
  const known = isPlaceKnown(person.presence);
  const place = person.zone === null ? say("spoken.nowhere") : names.zone(person.zone) ?? person.zone;
  const choose = onPerson === undefined ? undefined : () => onPerson(person.record);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose?.();
    }
  };
  return (
    <g className={`mark${known ? "" : " not-known"}`} data-record={person.record} data-presence={person.presence} style={{ transform: `translate(${x}px, ${y}px)` }}
      role={choose === undefined ? "img" : "button"} tabIndex={choose === undefined ? undefined : 0} onClick={choose} onKeyDown={keys}>
      <title>{say("spoken.person", { record: person.record, place: known ? place : say("spoken.unknown", { place }), state: spokenState(person, known, names, say) })}</title>
      <rect className="focus-ring" x="-23" y="-15.5" width="46" height="31" rx="15" />
      {chosen && <rect className="chosen" x="-22.5" y="-15" width="45" height="30" rx="15" />}
      <rect className="body" x="-19" y="-11.5" width="38" height="23" rx="11.5" />
      <text y="5">{lastThree(person.record)}</text>
      {known && <LookBar person={person} />}
    </g>
  );
});

function spokenState(person: PersonView, known: boolean, names: Names, say: Say): string {
  if (!known) {
    return say("plan.unobserved");
  }
  return person.unattendedSince === null
    ? say("spoken.present")
    : say("record.unattended", { at: clockTime(Date.parse(person.unattendedSince), names.timeZone) });
}

/** Fills towards the next look; full and amber once it is due. */
function LookBar({ person }: { readonly person: PersonView }) {
  const now = useNow();
  const { dueAt, lastCheckAt, intervalSeconds } = person.observation;
  const due = Date.parse(dueAt);
  const from = lastCheckAt === null ? due - intervalSeconds * 1000 : Date.parse(lastCheckAt);
  const part = due > from ? Math.min(1, Math.max(0, (now - from) / (due - from))) : 1;
  return (
    <>
      <rect className="look-back" x="-19" y="14" width="38" height="4" />
      <rect className={`look${part >= 1 ? " late" : ""}`} x="-19" y="14" width={Math.round(part * 380) / 10} height="4" />
    </>
  );
}

const OfficerMark = memo(function OfficerMark({ officer, x, y }: Spot & { readonly officer: OfficerView }) {
  const say = useSay();
  const names = useNames();
  const known = isPlaceKnown(officer.presence);
  const place = officer.zone === null ? say("spoken.nowhere") : names.zone(officer.zone) ?? officer.zone;
  return (
    <g className={`mark staff${known ? "" : " not-known"}`} data-officer={officer.number} style={{ transform: `translate(${x}px, ${y}px)` }} role="img">
      <title>{say("spoken.officer", { number: officer.number, place: known ? place : say("spoken.unknown", { place }) })}</title>
      <path className="body" d="M-12.5 -5.5L0 -13L12.5 -5.5V11.5H-12.5Z" />
      <text y="7">{officer.number.slice(-3)}</text>
    </g>
  );
});
