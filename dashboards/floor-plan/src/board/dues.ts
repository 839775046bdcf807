// What falls due, and when: read from the picture, from what is open, and from what the rules foresee. One instant is one due, whoever knows it.
import type { ForeseenView, HeldBookView, HeldView } from "../duty/contract";
import type { PersonView, Picture } from "../live/contract";

export type DueKind = "look" | "clock" | "dose" | "return" | "warning" | "count";

export interface Due {
  readonly kind: DueKind;
  /** Null: it is about nobody alone. */
  readonly record: string | null;
  readonly at: number;
  /** By when something must be begun, where that is earlier. */
  readonly startBy: number | null;
  /** Of a clock its name, of a dose the medicine, of a warning what the rule foresees. */
  readonly clock?: HeldView["clocks"][number];
  readonly medicine?: string;
  readonly foreseen?: ForeseenView;
}

/** Looks stand in the picture to the second, with what is late. */
const SAID_BY_THE_PICTURE: ReadonlySet<string> = new Set(["WCK-1", "WCK-2", "WCK-3"]);
/** Legal clocks have a row of their own. */
const SAID_BY_CLOCKS: ReadonlySet<string> = new Set(["DET-1", "DET-2"]);
/** Counting has its line in the headcount, doses theirs, and exits theirs. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["MOV-12", "MED-7", "MOV-10"]);

/** The earliest first; what is late is earliest. */
export function duesOf(picture: Picture, book: HeldBookView | null, foreseen: readonly ForeseenView[]): readonly Due[] {
  const dues: Due[] = [
    ...picture.people.map(lookOf),
    ...(book?.people.flatMap(openOf) ?? []),
    ...foreseen.filter(isNew).map((one): Due => ({
      kind: "warning", record: one.subject.kind === "detainee" ? one.subject.id : null, at: Date.parse(one.at), startBy: one.startBy === null ? null : Date.parse(one.startBy), foreseen: one,
    })),
    ...(book?.headcount.dueAt == null ? [] : [{ kind: "count" as const, record: null, at: Date.parse(book.headcount.dueAt), startBy: null }]),
  ];
  return dues.sort((a, b) => beginOf(a) - beginOf(b) || (a.record ?? "").localeCompare(b.record ?? ""));
}

export const beginOf = (due: Due): number => due.startBy ?? due.at;

const isNew = (one: ForeseenView) => !SAID_BY_THE_PICTURE.has(one.rule) && !SAID_BY_CLOCKS.has(one.rule) && !SAID_ELSEWHERE.has(one.rule);

const lookOf = (person: PersonView): Due => ({ kind: "look", record: person.record, at: Date.parse(person.observation.dueAt), startBy: null });

function openOf(held: HeldView): readonly Due[] {
  return [
    ...held.clocks.filter((clock) => clock.endsAt !== null).map((clock): Due => ({ kind: "clock", record: held.record, at: Date.parse(clock.endsAt ?? ""), startBy: null, clock })),
    ...held.medication.map((dose): Due => ({ kind: "dose", record: held.record, at: Date.parse(dose.dueAt), startBy: null, medicine: dose.medicine })),
    ...(held.exit?.wentOutAt == null ? [] : [{ kind: "return" as const, record: held.record, at: Date.parse(held.exit.returnBy), startBy: null }]),
  ];
}

/** The first due of each person, for the order of the board. */
export function nextOf(dues: readonly Due[]): ReadonlyMap<string, Due> {
  const next = new Map<string, Due>();
  for (const due of dues) {
    if (due.record !== null && !next.has(due.record)) {
      next.set(due.record, due);
    }
  }
  return next;
}
