// Where marks stand in a room. We know the room and not the metre, so each mark gets a fixed place and keeps it while it stays.
import type { Room } from "./geometry";
import type { Point } from "./geojson";

/** More than this in one room is drawn as a count: single marks could no longer be told apart. */
export const SINGLE_MAX = 6;
const ACROSS = 47;
const DOWN = 31;
/** Above the marks stands the name of the room, below them one line of text. */
const HEAD = 40;
const FOOT = 26;

export interface Wanted {
  readonly id: string;
  readonly zone: string;
  /** Somebody who needs attention is never inside a count. */
  readonly urgent: boolean;
  readonly held: boolean;
}

export interface Placed {
  readonly at: Point;
  readonly zone: string;
  readonly slot: number;
}

export interface Crowd {
  readonly zone: string;
  readonly held: number;
  readonly officers: number;
  readonly at: Point;
}

export interface Places {
  readonly marks: ReadonlyMap<string, Placed>;
  readonly crowds: readonly Crowd[];
  /** Urgent people for whom the room has no place left; they are named in the room's text. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

export const noPlaces: Places = { marks: new Map(), crowds: [], named: new Map() };

/** The fixed places of a room, first the best ones. */
export function slotsOf(room: Room): readonly Point[] {
  const { left, top, right, bottom } = room.box;
  if (room.upright) {
    const x = (left + right) / 2 + 4;
    const middle = (top + bottom) / 2;
    // The label stands in the middle; marks stand above and below it.
    return [top + 28, top + 28 + DOWN, bottom - 32 - DOWN, bottom - 32].filter((y) => Math.abs(y - middle) > 55).map((y) => [x, y] as const);
  }
  if (room.kind === "corridor") {
    const first = left + 185;
    return Array.from({ length: SINGLE_MAX }, (_, index) => [first + index * ACROSS, top + 24] as const);
  }
  const columns = Math.max(1, Math.min(3, Math.floor((right - left - 8) / ACROSS)));
  const rows = Math.max(1, Math.min(2, Math.floor((bottom - top - HEAD - FOOT + 12) / DOWN)));
  const used = rows * DOWN;
  const firstRow = top + HEAD + Math.max(0, (bottom - top - HEAD - FOOT - used) / 2);
  const firstColumn = (left + right - (columns - 1) * ACROSS) / 2;
  return Array.from({ length: rows * columns }, (_, index) => [firstColumn + (index % columns) * ACROSS, firstRow + Math.floor(index / columns) * DOWN] as const);
}

export function place(before: Places, wanted: readonly Wanted[], rooms: readonly Room[]): Places {
  const marks = new Map<string, Placed>();
  const crowds: Crowd[] = [];
  const named = new Map<string, readonly string[]>();
  for (const room of rooms) {
    const here = wanted.filter((one) => one.zone === room.id);
    const slots = slotsOf(room);
    const crowded = here.length > Math.min(SINGLE_MAX, slots.length);
    // A crowd's count takes the first row of the room; those who need attention stand in what is left.
    const reserved = crowded ? crowdSlots(room, slots) : 0;
    const single = crowded ? here.filter((one) => one.urgent) : here;
    const free = slots.slice(reserved);
    seat(before, single.slice(0, free.length), room.id, free, reserved, marks);
    if (crowded) {
      crowds.push(crowd(room, here.filter((one) => !one.urgent), slots));
      named.set(room.id, single.slice(free.length).map((one) => one.id));
    }
  }
  return { marks, crowds, named };
}

function crowdSlots(room: Room, slots: readonly Point[]): number {
  const first = slots[0];
  return room.kind === "corridor" ? Math.min(3, slots.length) : slots.filter(([, y]) => first !== undefined && y === first[1]).length;
}

function crowd(room: Room, counted: readonly Wanted[], slots: readonly Point[]): Crowd {
  const held = counted.filter((one) => one.held).length;
  const [x, y] = slots[0] ?? [room.box.left + 30, room.box.top + 50];
  return { zone: room.id, held, officers: counted.length - held, at: [room.upright ? (room.box.left + room.box.right) / 2 - 22 : x, y + 2] };
}

function seat(before: Places, ones: readonly Wanted[], zone: string, free: readonly Point[], offset: number, marks: Map<string, Placed>): void {
  const taken = new Set<number>();
  const kept = new Map<string, number>();
  for (const { id } of ones) {
    const old = before.marks.get(id);
    const slot = old?.zone === zone ? old.slot - offset : -1;
    if (slot >= 0 && slot < free.length && !taken.has(slot)) {
      kept.set(id, slot);
      taken.add(slot);
    }
  }
  for (const { id } of ones) {
    const slot = kept.get(id) ?? free.findIndex((_, index) => !taken.has(index));
    const at = free[slot];
    if (at !== undefined) {
      taken.add(slot);
      marks.set(id, { at, zone, slot: slot + offset });
    }
  }
}
