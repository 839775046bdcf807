// Where marks stand in a room. We know the room and not the metre, so each mark gets a fixed place and keeps it while it stays.
import type { Room } from "./geometry";
import type { Point } from "./geojson";

/** More than this in one room is drawn as a count: single marks could no longer be told apart. */
export const SINGLE_MAX = 6;
const ACROSS = 47;
/** In a narrow room three marks may stand a little closer, but never touch. */
const ACROSS_MIN = 40;
const DOWN = 30;
const DOWN_ROOMY = 38;
/** Above the marks stands the name of the room, below them one line of text. */
const HEAD = 28;
const FOOT = 24;
/** A mark with the bar under it. */
const MARK_HEIGHT = 31;
const MARK_HALF = 11.5;

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
  const [width, height] = [right - left, bottom - top];
  const columns = width >= 3 * ACROSS_MIN + 6 ? 3 : Math.max(1, Math.floor((width - 6) / ACROSS_MIN));
  const across = Math.min(ACROSS, (width - 6) / columns);
  const rows = height >= 100 ? 2 : 1;
  const down = height >= 130 ? DOWN_ROOMY : DOWN;
  // Few people are the rule, so the first row has the best place and the second stands under it.
  const spare = height - HEAD - FOOT - (rows - 1) * down - MARK_HEIGHT;
  const firstRow = height >= 130 ? (top + bottom) / 2 - 8 : top + HEAD + Math.max(0, spare / 2) + MARK_HALF;
  const middle = (left + right) / 2;
  // One mark alone stands in the middle of its room.
  const order = columns === 3 ? [0, -1, 1] : columns === 2 ? [-0.5, 0.5] : [0];
  return Array.from({ length: rows }, (_, row) => order.map((step) => [middle + step * across, firstRow + row * down] as const)).flat();
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
  const both = held > 0 && counted.length > held;
  return { zone: room.id, held, officers: counted.length - held, at: [both && room.kind !== "corridor" ? x - 26 : x, y - 1] };
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
