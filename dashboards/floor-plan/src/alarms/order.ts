// Worst first; consequences stand under their cause.
import type { AlarmView } from "../live/contract";

export interface Grouped {
  readonly alarm: AlarmView;
  /** Alarms that this one explains, directly or through another; they do not ring and are not counted. */
  readonly consequences: readonly AlarmView[];
}

export function isOpen(alarm: AlarmView): boolean {
  return alarm.state !== "normal";
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
  return a.priority - b.priority
    || Number(hasEnded(a)) - Number(hasEnded(b))
    || Number(isUnacknowledged(b)) - Number(isUnacknowledged(a))
    || Date.parse(a.since) - Date.parse(b.since)
    || a.key.localeCompare(b.key);
}

export function grouped(alarms: readonly AlarmView[]): Grouped[] {
  const open = alarms.filter(isOpen);
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
  return first.sort(worstFirst).map((alarm) => ({ alarm, consequences: (below.get(alarm.key) ?? []).sort(worstFirst) }));
}

/** Follows causes as far as they are still true. A cause that has ended explains nothing any more, and a ring of causes has no first one. */
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
