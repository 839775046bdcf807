// Worst first; consequences stand under their cause, and what came second stands after what came first.
import type { AlarmView } from "../live/contract";
import { isSetAside } from "./aside";

export interface Grouped {
  readonly alarm: AlarmView;
  /** Alarms that this one explains, directly or through another; they do not ring and are not counted. */
  readonly consequences: readonly AlarmView[];
  /** The open alarm that came first at the same place and time; this one rings and is counted all the same. */
  readonly first: AlarmView | null;
  /** Stands indented below its first alarm; never when it is the worse of the two. */
  readonly indented: boolean;
}

/** Has a row of its own or under its cause: not over, and not set aside. */
export function isListed(alarm: AlarmView): boolean {
  return alarm.state !== "normal" && !isSetAside(alarm);
}

export function isUnacknowledged(alarm: AlarmView): boolean {
  switch (alarm.state) {
    case "unacknowledged":
    case "returnedUnacknowledged":
    case "latchedUnacknowledged":
      return true;
    case "normal":
    case "acknowledged":
    case "latchedAcknowledged":
      return false;
  }
}

/** The condition is over; the alarm only waits for somebody. */
export function hasEnded(alarm: AlarmView): boolean {
  return alarm.returnedAt !== null && alarm.state !== "unacknowledged" && alarm.state !== "acknowledged";
}

/** Within one priority: what lasts before what is over, and there what nobody has acknowledged first. */
export function worstFirst(a: AlarmView, b: AlarmView): number {
  return byUrgency(a, b)
    || Date.parse(a.since) - Date.parse(b.since)
    || a.key.localeCompare(b.key);
}

function byUrgency(a: AlarmView, b: AlarmView): number {
  return a.priority - b.priority
    || Number(hasEnded(a)) - Number(hasEnded(b))
    || Number(isUnacknowledged(b)) - Number(isUnacknowledged(a));
}

const NONE: readonly AlarmView[] = [];

export function grouped(alarms: readonly AlarmView[]): Grouped[] {
  const open = alarms.filter(isListed);
  const byKey = new Map(open.map((alarm) => [alarm.key, alarm]));
  const below = new Map<string, AlarmView[]>();
  const first: AlarmView[] = [];
  for (const alarm of open) {
    const cause = firstCause(alarm, byKey);
    if (cause === alarm) {
      first.push(alarm);
    } else {
      below.set(cause.key, [...(below.get(cause.key) ?? []), alarm]);
    }
  }
  const rows = new Set(first.map((alarm) => alarm.key));
  const sorted = first.sort(worstFirst).map((alarm): Grouped => {
    const before = alarm.firstOut === null || alarm.firstOut === alarm.key ? null : byKey.get(alarm.firstOut) ?? null;
    return { alarm, consequences: below.get(alarm.key)?.sort(worstFirst) ?? NONE, first: before, indented: before !== null && mayStandBelow(alarm, before, byKey, rows) };
  });
  return sorted.filter((row) => !row.indented).flatMap((head) => [head, ...sorted.filter((row) => row.indented && row.first === head.alarm)]);
}

/** Only below an alarm that has a place of its own and would stand above it anyway: nobody has to look for the worse one under the lesser. */
function mayStandBelow(alarm: AlarmView, first: AlarmView, byKey: ReadonlyMap<string, AlarmView>, rows: ReadonlySet<string>): boolean {
  const firstStandsAlone = rows.has(first.key) && (first.firstOut === null || !byKey.has(first.firstOut));
  return firstStandsAlone && byUrgency(first, alarm) <= 0;
}

/** Follows causes as far as they are still true. A cause that has ended, or that was set aside and so rings for nobody, explains nothing any more, and a ring of causes has no first one. */
function firstCause(alarm: AlarmView, byKey: ReadonlyMap<string, AlarmView>): AlarmView {
  const seen = new Set([alarm.key]);
  let first = alarm;
  while (first.cause !== null) {
    const cause = byKey.get(first.cause);
    if (cause === undefined || hasEnded(cause)) {
      return first;
    }
    if (seen.has(cause.key)) {
      return alarm;
    }
    seen.add(cause.key);
    first = cause;
  }
  return first;
}

const lastGrouped = { of: [] as readonly AlarmView[], rows: [] as readonly Grouped[] };

/** The grouping is asked for by the list, the plan and the sound in the same breath; it is worked out once. */
export function groupedOnce(alarms: readonly AlarmView[]): readonly Grouped[] {
  if (lastGrouped.of !== alarms) {
    lastGrouped.of = alarms;
    lastGrouped.rows = grouped(alarms);
  }
  return lastGrouped.rows;
}
