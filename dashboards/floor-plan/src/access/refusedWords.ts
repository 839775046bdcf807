import type { Refused } from "../api/api";
import { clockTime } from "../words/format";
import { en, type WordKey } from "../words/en";
import type { Say } from "../words/words";

/** What the server refused, in the language of the page; what it has no words for is shown as it was sent. */
export function refusedWords(problem: unknown, say: Say): string {
  const refused = problem as Partial<Refused>;
  if (refused.code === "locked-out" && refused.until !== null && refused.until !== undefined) {
    return say("why.locked-out", { until: clockTime(Date.parse(refused.until), Intl.DateTimeFormat().resolvedOptions().timeZone) });
  }
  const key = `why.${refused.code}`;
  return key in en ? say(key as WordKey) : problem instanceof Error ? problem.message : String(problem);
}
