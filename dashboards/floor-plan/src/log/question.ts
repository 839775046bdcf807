// A question to the record stands in the address, in the words of the API: a link asks the same, and Back goes to the question before.

/** Stays: one row each. Entries: what was written down. Ledger: who came in and who went out. */
export type View = "stays" | "entries" | "ledger";

/** Instants in UTC; the period is half-open. Empty text stands for "not asked". */
export interface Question {
  readonly view: View;
  /** Only who is held now. Of stays only. */
  readonly open: boolean;
  readonly from: string;
  readonly to: string;
  readonly record: string;
  readonly zone: string;
  readonly officer: string;
  readonly rule: string;
  readonly kind: string;
  readonly wristband: string;
  readonly text: string;
  readonly order: "newest" | "oldest";
}

export const EMPTY: Question = { view: "stays", open: false, from: "", to: "", record: "", zone: "", officer: "", rule: "", kind: "", wristband: "", text: "", order: "newest" };

/** What narrows entries. Stays have none of it but their period. */
export const FILTERS = ["record", "zone", "officer", "rule", "kind", "wristband"] as const;
export type Filter = (typeof FILTERS)[number];

const WORDS = ["from", "to", ...FILTERS, "text"] as const;

/** What is wrong in an address goes to the server as it is: it says which field, and the page says so beside it. */
export function readQuestion(search: string): Question {
  const asked = new URLSearchParams(search);
  const words = Object.fromEntries(WORDS.map((name) => [name, asked.get(name) ?? ""])) as Pick<Question, (typeof WORDS)[number]>;
  const narrowed = words.text !== "" || FILTERS.some((name) => words[name] !== "");
  const view = asked.get("ledger") === "true" ? "ledger" : asked.get("view") === "entries" || narrowed ? "entries" : "stays";
  return { ...words, view, open: view === "stays" && asked.get("open") === "true", order: asked.get("order") === "oldest" ? "oldest" : "newest" };
}

/** The address after "/log": nothing for the question that is asked when none is. */
export function writeQuestion(question: Question): string {
  const asked = words(question);
  if (question.view === "entries") {
    asked.set("view", "entries");
  }
  return asked.size === 0 ? "" : `?${asked}`;
}

/** The same for the API. */
export function queryOf(question: Question, after: string | null = null, rows: number | null = null): string {
  const asked = words(question);
  if (rows !== null) {
    asked.set("rows", String(rows));
  }
  if (after !== null) {
    asked.set("after", after);
  }
  return asked.size === 0 ? "" : `?${asked}`;
}

function words(question: Question): URLSearchParams {
  const asked = new URLSearchParams();
  const names = question.view === "stays" ? (["from", "to"] as const) : WORDS;
  for (const name of names) {
    if (question[name] !== "") {
      asked.set(name, question[name]);
    }
  }
  if (question.view === "ledger") {
    asked.set("ledger", "true");
  }
  if (question.view === "stays" && question.open) {
    asked.set("open", "true");
  }
  if (question.order === "oldest") {
    asked.set("order", "oldest");
  }
  return asked;
}
