// What an entry says, in words: pairs of what and how, read from its body. What the page has no word for is shown as it was written, never left out.
import type { LineView } from "../record/contract";
import { sayIfKnown, alarmTitleOf } from "../words/words";
import type { Names } from "../words/fill";
import { moment } from "../words/format";
import { askedIn } from "./asked";

export interface Said {
  /** Name of the field in the entry. */
  readonly field: string;
  readonly name: string;
  readonly value: string;
}

type Body = Readonly<Record<string, unknown>>;

/** In columns of their own, or no matter for a reader. */
const ELSEWHERE = new Set(["type", "record", "occurredAt", "receivedAt", "origin", "commandId"]);
/** Whose value is one of our words. Anything else was written freely, and stands as it was written. */
export const WORDED: ReadonlySet<string> = new Set([
  "kind", "groups", "risk", "stage", "sex", "ageGroup", "observation", "physical", "lock", "alarm", "result", "means", "presence", "strap", "health", "cause", "action", "channel",
]);
const ZONES = new Set(["room", "zone", "rooms", "store"]);
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** A site file is a hundred lines long. */
const VALUE_MAX = 160;

/** basis: the name of a legal basis or an extension by its key, when it is known. */
export function saidIn(line: LineView, names: Names, basis: (key: string) => string | undefined): readonly Said[] {
  const body = asBody(line.says);
  if (body === null) {
    return [];
  }
  switch (line.kind) {
    case "alarm":
      return stepSaid(body, line, names);
    case "started":
      return pairs({ build: body["build"] }, names, basis);
    case "site":
      return pairs({ name: body["name"] }, names, basis);
    case "erased":
      return pairs({ ground: body["ground"] }, names, basis);
    case "viewed":
      return viewSaid(body, names);
    default:
      return pairs(asBody(body["signal"]) ?? body, names, basis).filter((said) => said.field !== "by" || said.value !== line.officer);
  }
}

/** The sentence of an alarm, from what its step says of it; null when the step says nothing of what is true. */
export function titleIn(line: LineView, names: Names): string | null {
  const condition = asBody(asBody(line.says)?.["condition"]);
  return condition === null || line.rule === null ? null : alarmTitleOf(line.rule, argumentsOf(condition, line), names);
}

function stepSaid(step: Body, line: LineView, names: Names): readonly Said[] {
  const input = String(step["input"] ?? "");
  const title = titleIn(line, names);
  const more = [asBody(step["resolution"]), asBody(step["aside"])].flatMap((part) => (part === null ? [] : pairs(part, names, () => undefined)));
  return [
    { field: "input", name: "", value: sayIfKnown(names.language, `step.${input}`, input) },
    ...(title === null ? [] : [{ field: "title", name: "", value: title }]),
    ...more.filter((said) => ["cause", "action", "note", "reason", "workOrder", "until"].includes(said.field)),
  ];
}

/** The question as it was asked: what was sought is personal data as well, and is kept as it was. */
function viewSaid(view: Body, names: Names): readonly Said[] {
  const what = String(view["what"] ?? "");
  const seen = { field: "what", name: "", value: sayIfKnown(names.language, `value.${what}`, what) };
  const question = view["question"];
  return [seen, ...((typeof question === "string" ? askedIn(question, names) : null) ?? pairs({ question: question ?? null }, names, () => undefined))];
}

function argumentsOf(condition: Body, line: LineView): Readonly<Record<string, string>> {
  const given = asBody(condition["arguments"]) ?? {};
  const known = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  return { ...(line.record === null ? {} : { record: line.record }), ...(line.zone === null ? {} : { zone: line.zone }), ...known };
}

function pairs(body: Body, names: Names, basis: (key: string) => string | undefined): Said[] {
  return Object.entries(body)
    .filter(([field, value]) => !ELSEWHERE.has(field) && value !== null && value !== "")
    .map(([field, value]) => ({ field, name: sayIfKnown(names.language, `field.${field}`, field), value: valueOf(field, value, names, basis) }));
}

function valueOf(field: string, value: unknown, names: Names, basis: (key: string) => string | undefined): string {
  if (Array.isArray(value)) {
    return value.map((one) => valueOf(field, one, names, basis)).join(names.language === "zh" ? "、" : ", ");
  }
  if (typeof value === "boolean") {
    return sayIfKnown(names.language, value ? "form.yes" : "form.no", String(value));
  }
  if (typeof value === "object") {
    return alarmKeyOf(value) ?? cut(JSON.stringify(value));
  }
  const text = String(value);
  if (ZONES.has(field)) {
    return names.zone(text) ?? text;
  }
  switch (field) {
    case "to":
      return names.zone(text) ?? text;
    case "door":
      return names.door(text) ?? text;
    case "gateway":
      return names.gateway(text) ?? text;
    case "basis":
    case "extension":
      return basis(text) ?? text;
    case "response":
      return sayIfKnown(names.language, `check.response.${text}`, text);
    default:
      return INSTANT.test(text) ? moment(Date.parse(text), names.timeZone, names.language) : cut(WORDED.has(field) ? sayIfKnown(names.language, `value.${text}`, text) : text);
  }
}

function alarmKeyOf(value: unknown): string | null {
  const key = asBody(value);
  const subject = asBody(key?.["subject"]);
  return key === null || subject === null ? null : `${String(key["rule"])} ${String(subject["id"])}`;
}

const asBody = (value: unknown): Body | null => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Body) : null);

const cut = (text: string) => (text.length > VALUE_MAX ? `${text.slice(0, VALUE_MAX)}…` : text);
