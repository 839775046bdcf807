// From what was touched on the form to what is kept and sent. Each has its own name and the one true time of the look.
import { newCommandId } from "../api/commandId";
import { lookBody, lookPath } from "../people/look";
import type { Say } from "../words/words";
import { cannotBeWoken, lookOf, type Answered, type Saw } from "./answers";
import type { Draft, What } from "./outbox/kept";

export const WHY = ["with", "alarm", "few", "other"] as const;
export type Why = (typeof WHY)[number];

export interface Filled {
  readonly saw: Saw | null;
  readonly answered: Answered | null;
  /** true: taken; false: declined; null: not offered. */
  readonly drink: boolean | null;
  readonly meal: boolean | null;
  readonly why: Why | null;
  readonly whyText: string;
  readonly note: string;
}

export const NOTHING_FILLED: Filled = { saw: null, answered: null, drink: null, meal: null, why: null, whyText: "", note: "" };

/** null while a question is open. The look comes first; what was offered follows it. */
export function draftsOf(record: string, filled: Filled, at: string, say: Say): readonly Draft[] | null {
  const body = lookBody(lookOf({ saw: filled.saw, answered: filled.answered, note: noteOf(filled, say) }));
  if (body === null) {
    return null;
  }
  const offered = (what: "drink" | "meal", taken: boolean | null) =>
    taken === null ? [] : [draft(what, record, `/api/people/${encodeURIComponent(record)}/entries/${what}-offered`, what === "meal" ? { kind: "main", taken } : { taken }, at)];
  return [draft("look", record, lookPath(record), body, at), ...offered("drink", filled.drink), ...offered("meal", filled.meal)];
}

export function emergency(record: string, breathing: boolean, rousing: boolean, at: string): Draft {
  const body = lookBody(cannotBeWoken(breathing, rousing));
  if (body === null) {
    throw new Error("the emergency is a whole look");
  }
  return draft("look", record, lookPath(record), body, at);
}

export function ambulanceCalled(record: string, reason: string, at: string): Draft {
  return draft("doctor", record, `/api/people/${encodeURIComponent(record)}/entries/health-professional-requested`, { emergency: true, reason }, at);
}

/** What the server's form has no field for stands in the note, in the words of the officer's screen. */
function noteOf({ saw, why, whyText, note }: Filled, say: Say): string {
  const reason = why === null ? "" : why === "other" ? whyText.trim() : say(`phone.why.${why}`);
  return [
    saw === null || saw === "awake" ? "" : say("phone.note.saw", { saw: say(`phone.saw.${saw}`) }),
    reason === "" ? "" : say("phone.note.late", { why: reason }),
    note.trim(),
  ].filter((part) => part !== "").join(" ");
}

function draft(what: What, record: string, path: string, body: Readonly<Record<string, unknown>>, at: string): Draft {
  return { id: newCommandId(), what, record, path, body, at };
}
