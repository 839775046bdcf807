// What the scrubber carries: alarms where they were raised, and the times in which somebody could not be observed.
import type { AlarmLifeView } from "../record/contract";

export interface Event { readonly at: number; readonly life: AlarmLifeView }

export interface Gap { readonly from: number; readonly to: number; readonly life: AlarmLifeView }

/** Rules about what cannot be observed. */
const COVERAGE = /^COV-/;

/** Raised within the period, oldest first. */
export const eventsIn = (lives: readonly AlarmLifeView[], from: number, to: number): Event[] =>
  lives.map((life) => ({ at: Date.parse(life.raisedAt), life })).filter(({ at }) => at >= from && at <= to).sort((a, b) => a.at - b.at);

/** Open to the end of the period while nobody has said that it is over. */
export const gapsIn = (lives: readonly AlarmLifeView[], from: number, to: number): Gap[] =>
  lives.filter((life) => COVERAGE.test(life.rule))
    .map((life) => ({ from: Math.max(from, Date.parse(life.raisedAt)), to: Math.min(to, Date.parse(life.returnedAt ?? life.endedAt ?? "9999-12-31T00:00:00Z")), life }))
    .filter((gap) => gap.to > gap.from);

/** The next event in a direction; null when there is none in the period. From the moment of one event, the one beside it. */
export function beside(events: readonly Event[], at: number, by: 1 | -1): Event | null {
  return (by === 1 ? events.find((event) => event.at > at) : events.findLast((event) => event.at < at)) ?? null;
}
