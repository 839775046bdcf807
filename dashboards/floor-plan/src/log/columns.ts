// Which columns somebody wants to see. Kept on this computer: it is how they read, not what they ask.
import { useState } from "react";
import type { WordKey } from "../words/en";

export const STAY_COLUMNS = ["person", "basis", "arrived", "booked", "used", "place", "look", "observation", "wristband", "alarms", "entries", "now"] as const;
export type StayColumn = (typeof STAY_COLUMNS)[number];
export const LINE_COLUMNS = ["kind", "says", "record", "zone", "officer", "rule", "device", "wristband", "entry"] as const;
/** Who came in and who went out: no rule rings in it, and no device says it. */
export const LEDGER_COLUMNS = ["kind", "says", "record", "zone", "officer", "wristband", "entry"] as const satisfies readonly LineColumn[];
export type LineColumn = (typeof LINE_COLUMNS)[number];

export const columnWords: Record<StayColumn | LineColumn, WordKey> = {
  person: "log.person", basis: "log.basis", arrived: "log.arrived", booked: "log.booked", used: "log.used", place: "people.place", look: "people.nextLook", observation: "log.observation",
  wristband: "record.wristband", alarms: "alarms.heading", entries: "log.entriesAbout", now: "log.now",
  kind: "log.kind", says: "log.says", record: "people.record", zone: "log.room", officer: "log.officer", rule: "log.rule", device: "log.device", entry: "log.entry",
};

type List = "stays" | "lines" | "ledger";

const HIDDEN_AT_FIRST: Record<List, readonly string[]> = { stays: ["booked", "observation", "wristband", "entries"], lines: ["device", "wristband"], ledger: ["zone", "wristband"] };

export interface Columns<T extends string> {
  readonly all: readonly T[];
  readonly shown: readonly T[];
  show(columns: readonly string[]): void;
}

export function useColumns<T extends StayColumn | LineColumn>(list: List, all: readonly T[]): Columns<T> {
  const key = `columns-${list}`;
  const [hidden, setHidden] = useState<readonly string[]>(() => readHidden(localStorage.getItem(key), all) ?? HIDDEN_AT_FIRST[list]);
  const show = (columns: readonly string[]) => {
    const next = all.filter((column) => !columns.includes(column));
    localStorage.setItem(key, next.join(" "));
    setHidden(next);
  };
  return { all, shown: all.filter((column) => !hidden.includes(column)), show };
}

/** What an older page kept may name columns that are no more. */
export function readHidden(kept: string | null, all: readonly string[]): readonly string[] | null {
  return kept === null ? null : kept.split(" ").filter((column) => all.includes(column));
}
