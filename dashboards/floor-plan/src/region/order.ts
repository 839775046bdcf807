// Which centre needs somebody first. Pure.
import { hasEnded, isListed, isUnacknowledged } from "../alarms/order";
import type { AlarmView } from "../live/contract";
import type { CentreRow } from "./contract";

export type Need = "unacknowledged" | "nobodyThere" | "noContact" | "attended" | "returned";

/** Within one priority. A centre that nobody hears stands beside P1: behind those to which nobody came, before those where somebody is. */
const STEPS: Record<Need, number> = { unacknowledged: 0, nobodyThere: 1, noContact: 2, attended: 3, returned: 4 };

export function needOf(alarm: AlarmView): Need {
  if (hasEnded(alarm)) {
    return "returned";
  }
  return isUnacknowledged(alarm) ? "unacknowledged" : alarm.attended === null ? "nobodyThere" : "attended";
}

/** What rings for itself: neither set aside nor explained by another open one. */
export function ownAlarms(alarms: readonly AlarmView[]): readonly AlarmView[] {
  const open = new Map(alarms.filter(isListed).map((alarm) => [alarm.key, alarm]));
  return [...open.values()].filter((alarm) => {
    const cause = alarm.cause === null ? undefined : open.get(alarm.cause);
    return cause === undefined || hasEnded(cause);
  });
}

export function byNeed(a: AlarmView, b: AlarmView): number {
  return a.priority - b.priority || STEPS[needOf(a)] - STEPS[needOf(b)] || Date.parse(a.since) - Date.parse(b.since) || a.key.localeCompare(b.key);
}

export interface RankedCentre {
  readonly row: CentreRow;
  /** Of what was last heard; null: none is open. */
  readonly worst: AlarmView | null;
}

interface Ranking {
  readonly acting: readonly RankedCentre[];
  /** In contact, and nothing to act on. */
  readonly quiet: readonly CentreRow[];
}

export function ranked(rows: readonly CentreRow[]): Ranking {
  const all = rows.map((row): RankedCentre => ({ row, worst: [...ownAlarms(row.summary?.alarms ?? [])].sort(byNeed)[0] ?? null }));
  const acting = all.filter(({ row, worst }) => row.contact !== "live" || worst !== null);
  return { acting: acting.sort(worstFirst), quiet: all.filter((one) => !acting.includes(one)).map((one) => one.row) };
}

function worstFirst(a: RankedCentre, b: RankedCentre): number {
  return urgency(a).priority - urgency(b).priority || urgency(a).step - urgency(b).step || urgency(a).since - urgency(b).since || a.row.id.localeCompare(b.row.id);
}

function urgency({ row, worst }: RankedCentre): { readonly priority: number; readonly step: number; readonly since: number } {
  if (row.contact !== "live" || worst === null) {
    return { priority: 1, step: STEPS.noContact, since: Date.parse(row.since) };
  }
  return { priority: worst.priority, step: STEPS[needOf(worst)], since: Date.parse(worst.since) };
}

export interface Escalated { readonly row: CentreRow; readonly alarm: AlarmView }

/** Alarms that were not acknowledged in time, of every centre, worst first. */
export function escalated(rows: readonly CentreRow[]): readonly Escalated[] {
  return rows
    .flatMap((row) => ownAlarms(row.summary?.alarms ?? []).filter((alarm) => alarm.escalatedAt !== null).map((alarm) => ({ row, alarm })))
    .sort((a, b) => byNeed(a.alarm, b.alarm) || a.row.id.localeCompare(b.row.id));
}
