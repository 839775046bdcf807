// The three headcounts beside each other: by the book, by the wristbands, by hand. Where they differ, somebody has to go and see.
import type { HeadcountView } from "../duty/contract";

/** A count says something about the present only for so long. */
export const COUNT_FRESH_MS = 30 * 60_000;

export type Difference =
  /** Held and not out, and nobody can say where. */
  | { readonly kind: "notHeard"; readonly records: readonly string[] }
  /** Counted by hand, and not what the book said at that moment. */
  | { readonly kind: "counted"; readonly counted: number; readonly held: number }
  /** Nobody has counted, or too long ago for a hand-over. */
  | { readonly kind: "stale" };

export function differences(count: HeadcountView, now: number): readonly Difference[] {
  const { counted } = count;
  return [
    ...(counted === null || now - Date.parse(counted.at) > COUNT_FRESH_MS ? [{ kind: "stale" as const }] : []),
    ...(counted !== null && counted.counted !== counted.held ? [{ kind: "counted" as const, counted: counted.counted, held: counted.held }] : []),
    ...(count.notHeard.length > 0 ? [{ kind: "notHeard" as const, records: count.notHeard }] : []),
  ];
}
