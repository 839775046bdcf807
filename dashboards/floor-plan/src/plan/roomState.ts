import { isPlaceKnown } from "../live/presence";
// What is said about each room: its worst alarms and one line of text, worked out from the picture alone.
import { groupedOnce, hasEnded } from "../alarms/order";
import type { AlarmView, PersonView, Picture } from "../live/contract";
import type { WordKey } from "../words/en";
import type { PlanModel } from "./geometry";
import { isObserved, sightOfRooms, type Sight } from "./observed";

export type Tone = "p1" | "p2" | "p3" | "unknown" | "plain";

/** One line under the marks. It counts up from an instant, or in whole minutes up from or down to one. */
export interface Note {
  readonly words: WordKey;
  readonly count: "time" | "minutesSince" | "minutesUntil";
  readonly from: number;
  readonly tone: Tone;
  /** Last three digits, where more than one person is in the room. */
  readonly who: string;
}

export interface RoomState {
  readonly sight: Sight;
  readonly alarms: readonly AlarmView[];
  readonly note: Note | null;
}

const last: { plan: PlanModel | null; picture: Picture | null; states: ReadonlyMap<string, RoomState> } = { plan: null, picture: null, states: new Map() };

/** Asked for by the header and the plan for the same picture; a room in which nothing changed keeps its object, so that it is not drawn again. */
export function roomStates(plan: PlanModel, picture: Picture | null): ReadonlyMap<string, RoomState> {
  if (last.plan !== plan || last.picture !== picture) {
    const before = last.plan === plan ? last.states : new Map<string, RoomState>();
    const states = new Map([...statesOf(plan, picture)].map(([id, state]) => {
      const old = before.get(id);
      return [id, old !== undefined && same(old, state) ? old : state] as const;
    }));
    Object.assign(last, { plan, picture, states });
  }
  return last.states;
}

function same(a: RoomState, b: RoomState): boolean {
  return a.alarms.length === b.alarms.length
    && a.alarms.every((alarm, index) => alarm === b.alarms[index])
    && JSON.stringify([a.sight, a.note]) === JSON.stringify([b.sight, b.note]);
}

function statesOf(plan: PlanModel, picture: Picture | null): ReadonlyMap<string, RoomState> {
  const sights = sightOfRooms(plan, picture);
  const alarms = picture === null ? [] : groupedOnce(picture.alarms).map((row) => row.alarm);
  const insideOf = new Map(plan.doors.map((door) => [door.id, door.zones.filter((zone) => zone !== "outside")]));
  const byRoom = new Map<string, AlarmView[]>();
  for (const alarm of alarms) {
    const zone = alarm.zone ?? (alarm.subject.kind === "door" ? insideOf.get(alarm.subject.id)?.at(-1) : undefined);
    if (zone !== undefined) {
      byRoom.set(zone, [...(byRoom.get(zone) ?? []), alarm]);
    }
  }
  return new Map(plan.rooms.map((room) => {
    const here = byRoom.get(room.id) ?? [];
    const people = (picture?.people ?? []).filter((person) => person.zone === room.id);
    const sight = sights.get(room.id) ?? { kind: "loading" };
    return [room.id, { sight, alarms: here, note: noteOf(here, people) } satisfies RoomState];
  }));
}

/** Held people whom nobody can see now: not heard themselves, or in a room that cannot be observed. */
export function unobservedPeople(picture: Picture, states: ReadonlyMap<string, RoomState>): number {
  return picture.people.filter((person) =>
    !isPlaceKnown(person.presence) || person.zone === null || !isObserved(states.get(person.zone)?.sight)).length;
}

export function lastThree(record: string): string {
  return record.slice(-3);
}

function noteOf(alarms: readonly AlarmView[], people: readonly PersonView[]): Note | null {
  const many = people.length > 1;
  for (const alarm of alarms) {
    const note = hasEnded(alarm) ? null : alarmNote(alarm, people);
    if (note !== null) {
      return many ? note : { ...note, who: "" };
    }
  }
  const alone = people.find((person) => person.unattendedSince !== null);
  return alone?.unattendedSince == null
    ? null
    : { words: "plan.alone", count: "time", from: Date.parse(alone.unattendedSince), tone: "plain", who: many ? lastThree(alone.record) : "" };
}

function alarmNote(alarm: AlarmView, people: readonly PersonView[]): Note | null {
  const since = Date.parse(alarm.since);
  const tone: Tone = alarm.unknown ? "unknown" : alarm.priority === 1 ? "p1" : alarm.priority === 2 ? "p2" : "p3";
  const who = alarm.subject.kind === "detainee" ? lastThree(alarm.subject.id) : "";
  const ends = people.find((person) => person.record === alarm.subject.id)?.clock.endsAt;
  const timed = (words: WordKey): Note => ({ words, count: "time", from: since, tone, who });
  switch (alarm.rule) {
    case "PRS-1":
      return timed("plan.alone");
    case "WCK-2": {
      const due = people.find((person) => person.record === alarm.subject.id)?.observation.dueAt;
      return { words: "plan.late", count: "minutesSince", from: due === undefined ? since : Date.parse(due), tone, who };
    }
    case "DET-1":
      return ends === undefined || ends === null ? null : { words: "plan.left", count: "minutesUntil", from: Date.parse(ends), tone, who };
    case "DET-2":
      return ends === undefined || ends === null ? null : { words: "plan.over", count: "minutesSince", from: Date.parse(ends), tone, who };
    case "DOR-1":
      return timed("plan.doorForced");
    case "DOR-2":
      return timed("plan.doorOpen");
    case "MOV-2":
      return timed("plan.notHeard");
    case "MOV-3":
      return timed("plan.strap");
    case "COV-1":
      return timed("plan.cameraSilent");
    default:
      return null;
  }
}
