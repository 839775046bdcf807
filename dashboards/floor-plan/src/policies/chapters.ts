import type { WordKey } from "../words/en";
import type { StandingValueView } from "./contract";

/** In the order of the rule catalogue; laws, which belong to no rule, come first. */
export const CHAPTERS = ["law", "WCK", "PRS", "MED", "DET", "MOV", "DOR", "COV", "INT", "ENV", "other"] as const;

export type Chapter = (typeof CHAPTERS)[number];

export const chapterWord = (chapter: Chapter): WordKey => `pol.chapter.${chapter}`;

/** WCK-2.general belongs to WCK; a key of a law begins with a small letter. */
export function chapterOf(key: string): Chapter {
  const prefix = /^([A-Z]{3})-\d/.exec(key)?.[1];
  return prefix === undefined ? "law" : (CHAPTERS as readonly string[]).includes(prefix) ? (prefix as Chapter) : "other";
}

/** The rule that a value is of; null for a law. */
export const ruleOf = (key: string): string | null => /^([A-Z]{3}-\d+)/.exec(key)?.[1] ?? null;

export interface Wish { readonly chapter: Chapter | ""; readonly text: string; readonly only: "" | "own" | "unverified" }

/** What is left of the list: every word typed is found in the key, the value, the source in either language or the reason. */
export function found(values: readonly StandingValueView[], { chapter, text, only }: Wish): readonly StandingValueView[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return values.filter((value) => {
    const said = [value.key, value.value, value.source.zh, value.source.en, value.note?.zh, value.note?.en, value.overriddenWhy, value.pack].join(" ").toLowerCase();
    return (chapter === "" || chapterOf(value.key) === chapter)
      && (only === "" || (only === "own" ? value.overriddenBy !== null : value.confidence === "unverified"))
      && words.every((word) => said.includes(word));
  });
}

export function byChapter(values: readonly StandingValueView[]): readonly (readonly [Chapter, readonly StandingValueView[]])[] {
  return CHAPTERS.map((chapter) => [chapter, values.filter((value) => chapterOf(value.key) === chapter).sort((a, b) => a.key.localeCompare(b.key, "en", { numeric: true }))] as const)
    .filter(([, rows]) => rows.length > 0);
}
