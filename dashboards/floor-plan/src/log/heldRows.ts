// Who is held stands first, whoever needs somebody first above them; who has left follows as the record answers.
import type { AlarmView, Picture } from "../live/contract";
import { mostUrgentFirst, type PersonRow } from "../people/urgency";
import type { StayInCentreView } from "../record/contract";

export interface HeldRow {
  readonly stay: StayInCentreView;
  /** As the centre is known now; null when it is not, or does not know the person. */
  readonly now: PersonRow | null;
}

/** In the order of the duty desk; whom the picture does not know stands above those who need nobody, because nothing is known of them. */
export function heldRows(stays: readonly StayInCentreView[], picture: Picture | null): HeldRow[] {
  const people = picture === null ? [] : mostUrgentFirst(picture.people, picture.alarms);
  const place = new Map(people.map((row, index) => [row.person.record, { row, index }]));
  const calm = people.findIndex((row) => row.alarm === null && !row.unseen);
  const rank = (stay: StayInCentreView) => place.get(stay.record)?.index ?? (calm < 0 ? people.length : calm) - 0.5;
  return stays
    .filter((stay) => stay.endedAt === null)
    .map((stay) => ({ stay, now: place.get(stay.record)?.row ?? null }))
    .sort((a, b) => rank(a.stay) - rank(b.stay));
}

/** Open alarms about somebody, also those grouped under others. */
export function alarmsAbout(record: string, alarms: readonly AlarmView[]): number {
  return alarms.filter((alarm) => alarm.subject.kind === "detainee" && alarm.subject.id === record && alarm.state !== "normal").length;
}

/** Seconds from coming in to leaving; null when one of the two is not known. */
export function stayed(stay: StayInCentreView): number | null {
  const from = stay.arrivedAt ?? stay.bookedAt;
  return from === null || stay.endedAt === null ? null : Math.max(0, (Date.parse(stay.endedAt) - Date.parse(from)) / 1000);
}
