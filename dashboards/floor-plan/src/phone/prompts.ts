// What is asked varies from look to look, so that nobody answers by habit. It follows from the number of the look alone: the same look asks the same on every phone.
import type { WordKey } from "../words/en";

export interface Prompts {
  /** Where to look. */
  readonly see: WordKey;
  /** What to say to them. */
  readonly ask: WordKey;
  /** By how many places the answers are turned round. */
  readonly turn: number;
}

const SEE = ["phone.see.0", "phone.see.1", "phone.see.2", "phone.see.3"] as const satisfies readonly WordKey[];
const ASK = ["phone.ask.0", "phone.ask.1", "phone.ask.2", "phone.ask.3", "phone.ask.4"] as const satisfies readonly WordKey[];
const TURNS = 3;

/**
 * @param lastEntry Journal number of the last look; null before the first.
 * @param kept Looks at the same person that wait on this phone: each of them is a look further.
 */
export function promptsOf(lastEntry: number | null, kept: number): Prompts {
  const number = (lastEntry ?? 0) + kept;
  return { see: at(SEE, number), ask: at(ASK, number), turn: number % TURNS };
}

/** The first answer is another one each time; the order round the ring stays, so that nobody has to search. */
export function turned<T>(answers: readonly T[], turn: number): readonly T[] {
  const by = turn % answers.length;
  return [...answers.slice(by), ...answers.slice(0, by)];
}

function at<T>(of: readonly T[], number: number): T {
  const one = of[number % of.length];
  if (one === undefined) {
    throw new Error("no prompts");
  }
  return one;
}
