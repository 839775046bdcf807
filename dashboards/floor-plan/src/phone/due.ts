// When somebody is to be looked at next, also by what waits on this phone.
import type { PersonView } from "../live/contract";
import { isOpen, type Kept } from "./outbox/kept";

/** Looks at this person that are recorded here and not known to the server; refused ones are none. */
export function waitingLooks(entries: readonly Kept[], record: string): readonly Kept[] {
  return entries.filter((entry) => isOpen(entry) && entry.state === "waiting" && entry.what === "look" && entry.record === record);
}

export interface Due {
  readonly at: number;
  /** Whole minutes since it was due; null while it is not. */
  readonly lateBy: number | null;
  /** Whole minutes until then; null when it is past. */
  readonly within: number | null;
}

export function dueOf({ observation }: PersonView, now: number): Due {
  const at = Date.parse(observation.dueAt);
  return now >= at ? { at, lateBy: Math.floor((now - at) / 60_000), within: null } : { at, lateBy: null, within: Math.ceil((at - now) / 60_000) };
}
