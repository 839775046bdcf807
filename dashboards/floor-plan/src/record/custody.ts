// What of a custody record is drawn and said, read out of the answer once.
import type { PersonView } from "../live/contract";
import type { CustodyView, LineView, LookView } from "./contract";
import { placeSpans, type PlaceSpan, type Span } from "./timeline/spans";

/** From when to when the timeline goes: from the first that the record knows to the end of the stay, or to when it was asked for. */
export function staySpan(custody: CustodyView, askedAt: number): Span {
  const { stay, places, looks } = custody;
  const starts = [stay.arrivedAt, stay.bookedAt, places[0]?.from, looks[0]?.line.at].filter((at) => at !== null && at !== undefined).map((at) => Date.parse(at));
  const to = stay.endedAt === null ? askedAt : Date.parse(stay.endedAt);
  const from = starts.length === 0 ? to : Math.min(...starts);
  return { from, to: Math.max(from, to) };
}

/** Where they can have been is asked from when they came under the centre's eyes: before that nobody was to be observed here. */
export function placesOf(custody: CustodyView, span: Span): PlaceSpan[] {
  const booked = custody.stay.bookedAt === null ? span.from : Date.parse(custody.stay.bookedAt);
  const first = custody.places[0] === undefined ? booked : Math.min(booked, Date.parse(custody.places[0].from));
  return placeSpans(custody.places, { from: Math.max(span.from, first), to: span.to });
}

export const linesOf = (custody: CustodyView, chapter: string): readonly LineView[] => custody.chapters.find((one) => one.chapter === chapter)?.lines ?? [];

/** A look on which the person was not seen is none. */
export function wasSeen(look: LookView): boolean {
  const says = look.line.says as { signal?: { seen?: unknown } } | null;
  return says?.signal?.seen !== false;
}

/** The look that was due when the record was asked for and is not done; null for one that is not late, and for somebody who is not known now. */
export function overdue(person: PersonView | undefined, askedAt: number): number | null {
  const due = person === undefined ? Number.NaN : Date.parse(person.observation.dueAt);
  return due < askedAt ? due : null;
}

/** The journal's words for a chapter's lines that are not told elsewhere on the page. */
export function chapterLines(custody: CustodyView, chapter: string): readonly LineView[] {
  return linesOf(custody, chapter).filter((line) => line.kind !== "welfare-checked");
}
