// The floor plan. Rooms never move; only what changed is drawn again.
import { memo, useMemo, useRef } from "react";
import { isSetAside } from "../alarms/aside";
import type { Picture } from "../live/contract";
import { useNames, useSay } from "../words/words";
import { CameraMark } from "./CameraMark";
import { DoorLine } from "./DoorLine";
import type { PlanModel, Room } from "./geometry";
import { Marks } from "./Marks";
import { RoomFill, RoomFront } from "./RoomView";
import { roomStates } from "./roomState";
import { noPlaces, place, type Wanted } from "./slots";

export interface Chosen {
  readonly zone: string | null;
  readonly record: string | null;
}

interface Props {
  readonly plan: PlanModel;
  readonly picture: Picture | null;
  readonly chosen: Chosen;
  readonly onPerson?: (record: string) => void;
}

export const PlanView = memo(function PlanView({ plan, picture, chosen, onPerson }: Props) {
  const say = useSay();
  const names = useNames();
  const states = useMemo(() => roomStates(plan, picture), [plan, picture]);
  const places = usePlaces(plan, picture);
  const occupied = useMemo(() => {
    const count = new Map<string, number>();
    places.marks.forEach(({ zone }) => count.set(zone, (count.get(zone) ?? 0) + 1));
    return count;
  }, [places]);
  const doors = useMemo(() => new Map((picture?.doors ?? []).map((door) => [door.id, door])), [picture?.doors]);
  const cameras = useMemo(() => new Map((picture?.cameras ?? []).map((camera) => [camera.id, camera])), [picture?.cameras]);
  const zones = useMemo(() => new Map((picture?.zones ?? []).map((zone) => [zone.id, zone])), [picture?.zones]);
  const doorAlarms = useMemo(() => new Map((picture?.alarms ?? []).filter((alarm) => alarm.subject.kind === "door" && alarm.returnedAt === null && !isSetAside(alarm)).map((alarm) => [alarm.subject.id, alarm.priority])), [picture?.alarms]);
  return (
    <svg className="plan" viewBox={`0 0 ${plan.width} ${plan.height}`} role="group" aria-label={say("plan.name")}>
      <Patterns />
      {plan.rooms.map((room) => <RoomFill key={room.id} room={room} state={states.get(room.id)} />)}
      <path className="walls" d={plan.rooms.map((room) => room.path).join("")} />
      <path className="perimeter" d={plan.perimeter} />
      <Flows rooms={plan.rooms} />
      {plan.doors.map((door) => <DoorLine key={door.id} shape={door} door={doors.get(door.id)} priority={doorAlarms.get(door.id)} />)}
      {plan.cameras.map((camera) => <CameraMark key={camera.id} fixture={camera} camera={cameras.get(camera.id)} />)}
      {plan.rooms.map((room) => (
        <RoomFront key={room.id} room={room} state={states.get(room.id)} name={names.zone(room.id) ?? ""} capacity={zones.get(room.id)?.capacity ?? 0}
          chosen={chosen.zone === room.id} crowd={places.crowds.find((crowd) => crowd.zone === room.id)} named={places.named.get(room.id)} full={(occupied.get(room.id) ?? 0) > 3} />
      ))}
      {picture !== null && <Marks picture={picture} places={places} chosen={chosen.record} onPerson={onPerson} />}
    </svg>
  );
});

/** Marks keep their place from picture to picture, so the last places are remembered. */
function usePlaces(plan: PlanModel, picture: Picture | null) {
  const last = useRef(noPlaces);
  const people = picture?.people;
  const officers = picture?.officers;
  const alarms = picture?.alarms;
  return useMemo(() => {
    const urgent = new Set((alarms ?? []).map((alarm) => alarm.subject.id));
    const wanted: Wanted[] = [
      ...(people ?? []).flatMap((person) => (person.zone === null ? [] : [{ id: person.record, zone: person.zone, urgent: urgent.has(person.record), held: true }])),
      ...(officers ?? []).flatMap((officer) => (officer.zone === null ? [] : [{ id: `officer ${officer.number}`, zone: officer.zone, urgent: false, held: false }])),
    ];
    last.current = place(last.current, wanted, plan.rooms);
    return last.current;
  }, [plan, people, officers, alarms]);
}

function Patterns() {
  return (
    <defs>
      <pattern id="hatch" width="11" height="11" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-ground" width="11" height="11" />
        <rect className="hatch-line" width="3" height="11" />
      </pattern>
      <pattern id="hatch-grey" width="11" height="11" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-grey-ground" width="11" height="11" />
        <rect className="hatch-grey-line" width="2" height="11" />
      </pattern>
    </defs>
  );
}

const ARROW_EVERY = 145;

/** Arrows of the one-way line; a corridor that may be walked both ways has none. */
const Flows = memo(function Flows({ rooms }: { readonly rooms: readonly Room[] }) {
  return <>{rooms.filter((room) => room.flow.length === 1).map((room) => <path key={room.id} className="flow" d={arrows(room)} />)}</>;
});

function arrows({ box, flow }: Room): string {
  const along = flow[0] === "E" || flow[0] === "W" ? box.right - box.left : box.bottom - box.top;
  const count = Math.max(2, Math.round(along / ARROW_EVERY));
  return Array.from({ length: count }, (_, index) => arrow(box, flow[0] ?? "E", ((index + 0.5) * along) / count)).join("");
}

function arrow(box: Room["box"], direction: string, at: number): string {
  const y = box.bottom - 11;
  const x = box.left + 11;
  switch (direction) {
    case "E":
      return `M${box.left + at} ${y - 5.6}l5.6 5.6l-5.6 5.6m6.2 -11.2l5.6 5.6l-5.6 5.6`;
    case "W":
      return `M${box.left + at} ${y - 5.6}l-5.6 5.6l5.6 5.6m-6.2 -11.2l-5.6 5.6l5.6 5.6`;
    case "S":
      return `M${x - 5.6} ${box.top + at}l5.6 5.6l5.6 -5.6m-11.2 6.2l5.6 5.6l5.6 -5.6`;
    case "N":
      return `M${x - 5.6} ${box.top + at}l5.6 -5.6l5.6 5.6m-11.2 -6.2l5.6 -5.6l5.6 5.6`;
    default:
      throw new Error(`a corridor flows in the unknown direction "${direction}"`);
  }
}
