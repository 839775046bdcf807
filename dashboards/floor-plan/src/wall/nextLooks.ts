import type { PersonView } from "../live/contract";

/** As many as fit beside each other and can be read from four metres. */
export const NEXT_MAX = 5;

/** Whoever is to be looked at soonest, the late ones first. */
export function nextLooks(people: readonly PersonView[]): readonly PersonView[] {
  return [...people].sort((a, b) => Date.parse(a.observation.dueAt) - Date.parse(b.observation.dueAt) || a.record.localeCompare(b.record)).slice(0, NEXT_MAX);
}
