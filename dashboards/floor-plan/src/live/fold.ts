// What the page knows, as a fold of what the server said. Pure: no clock, no socket.
import type { AlarmView, ButtonView, CameraView, DoorView, GatewayView, Joined, OfficerView, PersonView, Picture, ReaderView, Update } from "./contract";

/** Updates kept while a join is under way. More than this means that the join will not help: ask for a whole picture. */
export const WAITING_MAX = 2000;

export interface Known {
  readonly picture: Picture | null;
  /** Everything up to this journal entry is in the picture; null before the first picture. */
  readonly sequence: number | null;
  readonly joining: boolean;
  /** Updates that arrived during a join, or beyond a gap; oldest first. */
  readonly waiting: readonly Update[];
  /** Something is missing between the picture and what arrived: the connection must join again. */
  readonly gap: boolean;
}

export type Heard =
  | { readonly kind: "joining" }
  | { readonly kind: "joined"; readonly joined: Joined }
  | { readonly kind: "update"; readonly update: Update };

export const nothingKnown: Known = { picture: null, sequence: null, joining: false, waiting: [], gap: false };

export function fold(known: Known, heard: Heard): Known {
  switch (heard.kind) {
    case "joining":
      return { ...known, joining: true, gap: false };
    case "joined":
      return joined(known, heard.joined);
    case "update":
      return update(known, heard.update);
  }
}

function joined(known: Known, answer: Joined): Known {
  const start: Known = answer.picture === null
    ? { ...known, joining: false, gap: false, waiting: [] }
    : { picture: answer.picture, sequence: answer.picture.sequence, joining: false, gap: false, waiting: [] };
  const arrived = [...answer.missed, ...known.waiting].sort((a, b) => a.sequence - b.sequence);
  return arrived.reduce(update, start);
}

function update(known: Known, next: Update): Known {
  if (known.joining || known.gap) {
    return keep(known, next);
  }
  if (known.picture === null || known.sequence === null) {
    return { ...keep(known, next), gap: true };
  }
  if (next.sequence <= known.sequence) {
    return known;
  }
  // Rows are whole states, so an update that begins before our sequence and ends after it may be applied: it brings
  // everything that we lack. Only one that begins after our sequence leaves a hole.
  if (next.previous > known.sequence) {
    return { ...keep(known, next), gap: true };
  }
  return { ...known, picture: apply(known.picture, next), sequence: next.sequence };
}

function keep(known: Known, next: Update): Known {
  const waiting = [...known.waiting, next];
  return { ...known, waiting: waiting.length > WAITING_MAX ? waiting.slice(-WAITING_MAX) : waiting };
}

/** Rows are whole states, so that it does not matter which of them are there already. */
export function apply(picture: Picture, next: Update): Picture {
  return {
    ...picture,
    sequence: next.sequence,
    at: next.at,
    doors: replaced(picture.doors, next.doors, doorId),
    cameras: replaced(picture.cameras, next.cameras, cameraId),
    readers: replaced(picture.readers, next.readers, readerId),
    buttons: replaced(picture.buttons, next.buttons, buttonId),
    gateways: replaced(picture.gateways, next.gateways, gatewayId),
    people: without(replaced(picture.people, next.people, personId), next.gonePeople, personId),
    officers: replaced(picture.officers, next.officers, officerId),
    alarms: without(replaced(picture.alarms, next.alarms, alarmId), next.goneAlarms, alarmId),
  };
}

const doorId = (row: DoorView) => row.id;
const cameraId = (row: CameraView) => row.id;
const readerId = (row: ReaderView) => row.id;
const buttonId = (row: ButtonView) => row.id;
const gatewayId = (row: GatewayView) => row.id;
const personId = (row: PersonView) => row.record;
const officerId = (row: OfficerView) => row.number;
const alarmId = (row: AlarmView) => row.key;

/** The same array when nothing changed, so that nothing is drawn again. */
function replaced<Row>(rows: Row[], changes: Row[], id: (row: Row) => string): Row[] {
  if (changes.length === 0) {
    return rows;
  }
  const left = new Map(changes.map((row) => [id(row), row]));
  const kept = rows.map((row) => {
    const change = left.get(id(row));
    left.delete(id(row));
    return change ?? row;
  });
  return left.size === 0 ? kept : [...kept, ...left.values()];
}

function without<Row>(rows: Row[], gone: string[], id: (row: Row) => string): Row[] {
  if (gone.length === 0) {
    return rows;
  }
  const leaving = new Set(gone);
  return rows.filter((row) => !leaving.has(id(row)));
}
