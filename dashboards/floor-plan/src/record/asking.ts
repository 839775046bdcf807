// Why a question to the record was not answered, in the reader's words.
import { Refused } from "../api/api";
import { sayIfKnown, type Say } from "../words/words";
import type { Language } from "../words/language";

export interface Unanswered {
  /** For the whole question. */
  readonly why: string;
  /** By the field that is wrong. */
  readonly fields: Readonly<Record<string, string>>;
}

export function unanswered(problem: unknown, say: Say, spoken: Language): Unanswered {
  if (!(problem instanceof Refused) || problem.status === null) {
    return { why: say("ask.unreachable"), fields: {} };
  }
  switch (problem.status) {
    case 400:
      return { why: say("ask.wrong"), fields: Object.fromEntries(Object.entries(problem.fields).map(([field, why]) => [field, sayIfKnown(spoken, `ask.wrong.${field}`, why)])) };
    case 404:
      return { why: say("ask.notFound"), fields: {} };
    case 503:
      return { why: say("ask.busy"), fields: {} };
    default:
      return { why: problem.message, fields: problem.fields };
  }
}
