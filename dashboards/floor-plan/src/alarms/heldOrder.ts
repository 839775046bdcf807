// The row under the pointer or the focus never moves: while somebody is at the list, new rows wait at its end, except P1.
import type { Grouped } from "./order";

export interface HeldOrder {
  readonly rows: readonly Grouped[];
  /** Rows that stand at the end only because the order is held. */
  readonly waiting: number;
}

export function heldOrder(sorted: readonly Grouped[], shown: readonly string[], held: boolean): HeldOrder {
  if (!held) {
    return { rows: sorted, waiting: 0 };
  }
  const byKey = new Map(sorted.map((row) => [row.alarm.key, row]));
  const old = new Set(shown);
  const stay = shown.flatMap((key) => byKey.get(key) ?? []);
  const fresh = sorted.filter((row) => !old.has(row.alarm.key));
  const urgent = fresh.filter((row) => row.alarm.priority === 1);
  const patient = fresh.filter((row) => row.alarm.priority !== 1);
  const rows = settled([...urgent, ...stay, ...patient]);
  const displaced = patient.some((row) => sorted.indexOf(row) < sorted.length - patient.length);
  return { rows, waiting: displaced ? patient.length : 0 };
}

/** A row that for now does not stand below its first alarm is not drawn as if the row above it were that alarm. */
function settled(rows: readonly Grouped[]): Grouped[] {
  return rows.map((row, index) => {
    const above = rows[index - 1];
    const below = above !== undefined && (above.alarm === row.first || (above.indented && above.first === row.first));
    return row.indented && !below ? { ...row, indented: false } : row;
  });
}
