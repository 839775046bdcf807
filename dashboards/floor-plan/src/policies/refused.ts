import { refusedWords } from "../access/refusedWords";
import { Refused } from "../api/api";
import { language } from "../words/language";
import { sayIfKnown, type Say } from "../words/words";

/** Why the server did not take a step, in the page's language where it has words for it. */
export function changeRefused(problem: unknown, say: Say): string {
  return problem instanceof Refused && problem.code !== null ? sayIfKnown(language(), `pol.refused.${problem.code}`, refusedWords(problem, say)) : refusedWords(problem, say);
}
