import type { StayInCentreView } from "../record/contract";

/** A number, or its end, that only one of the rows has. */
export function listedRecord(text: string, stays: readonly StayInCentreView[]): string | null {
  if (!/\d/.test(text)) {
    return null;
  }
  const found = new Set(stays.map((stay) => stay.record).filter((record) => record === text || record.endsWith(text)));
  return found.has(text) ? text : found.size === 1 ? [...found][0] ?? null : null;
}
