// What a form of an entry asks for, and what is sent when it is answered.

export type Asked =
  | "text" | "texts" | "number" | "length" | "time" | "yesNo" | "officer" | "officers" | "zone" | "zones" | "band" | "record"
  /** One word of a few, and several of them. */
  | "one" | "some";

/** What is offered beside a field that takes free text. */
export type Offered = "regimes" | "medicines" | "papers" | "uses";

export interface EntryField {
  readonly name: string;
  readonly asked: Asked;
  readonly optional: boolean;
  readonly options: readonly string[];
  readonly offered: Offered | null;
}

/** Several answers of one field. Nothing that is typed on one line holds it. */
export const BETWEEN = "\n";

/** The answer to a list that says that there is nothing to list; it has to be said. */
export const NOTHING = "-nothing-";

/** What somebody has written or picked so far, by field; empty is not answered. */
export type Answers = Readonly<Record<string, string>>;

export const several = (answer: string): readonly string[] => answer.split(BETWEEN).map((one) => one.trim()).filter((one) => one !== "" && one !== NOTHING);

export type Problem = "missing" | "number" | "length";

/** What must be mended before it can be sent. */
export function problemOf(field: EntryField, answer: string): Problem | null {
  const said = answer.trim();
  if (said === "" || (said !== NOTHING && isList(field) && several(said).length === 0)) {
    return field.optional ? null : "missing";
  }
  if (field.asked === "number") {
    return /^\d{1,15}$/.test(said) ? null : "number";
  }
  return field.asked !== "length" || (/^\d{1,4}$/.test(said) && Number(said) > 0) ? null : "length";
}

const isList = (field: EntryField) => field.asked === "texts" || field.asked === "officers" || field.asked === "zones" || field.asked === "some";

/** The fields as the server takes them. Every field must be without a problem. */
export function bodyOf(fields: readonly EntryField[], answers: Answers): Readonly<Record<string, unknown>> {
  const said = fields.map((field) => [field, (answers[field.name] ?? "").trim()] as const).filter(([, answer]) => answer !== "");
  return Object.fromEntries(said.map(([field, answer]) => [field.name, valueOf(field, answer)]));
}

function valueOf(field: EntryField, answer: string): unknown {
  switch (field.asked) {
    case "number":
      return Number(answer);
    case "yesNo":
      return answer === "yes";
    case "length":
      return lengthOf(Number(answer));
    case "texts":
    case "officers":
    case "zones":
      return several(answer);
    case "some":
      return several(answer).join(", ");
    case "text":
    case "time":
    case "officer":
    case "zone":
    case "band":
    case "record":
    case "one":
      return answer;
  }
}

/** Minutes as a length of the server: 90 is 1:30:00. */
export const lengthOf = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:00`;
