// The people table: who needs somebody first.
import type { AlarmView, PersonView } from "../live/contract";
import { groupedOnce } from "../alarms/order";

export interface PersonRow {
  readonly person: PersonView;
  /** The worst alarm about this person, also when it is grouped under a cause. */
  readonly alarm: AlarmView | null;
  readonly unseen: boolean;
}

export function mostUrgentFirst(people: readonly PersonView[], alarms: readonly AlarmView[]): PersonRow[] {
  const worst = new Map<string, AlarmView>();
  for (const { alarm, consequences } of groupedOnce(alarms)) {
    for (const one of [alarm, ...consequences]) {
      const known = worst.get(one.subject.id);
      if (one.subject.kind === "detainee" && one.returnedAt === null && (known === undefined || one.priority < known.priority)) {
        worst.set(one.subject.id, one);
      }
    }
  }
  return people
    .map((person) => ({ person, alarm: worst.get(person.record) ?? null, unseen: person.presence === "lost" || person.presence === "unknown" }))
    .sort((a, b) => rank(a) - rank(b) || Date.parse(a.person.observation.dueAt) - Date.parse(b.person.observation.dueAt) || a.person.record.localeCompare(b.person.record));
}

/** Nobody whom we cannot see ranks below somebody with a legal clock running out. */
function rank({ alarm, unseen }: PersonRow): number {
  const byAlarm = alarm === null ? 9 : alarm.priority + (alarm.unknown ? 0.5 : 0);
  return Math.min(byAlarm, unseen ? 2.5 : 9);
}
