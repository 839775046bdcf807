// The small template form that the wording files use: {record}, {zone:zone}, {at:time}, {limit:duration}.
import type { Language } from "./language";
import { clockTime, duration, minuteTime } from "./format";

/** What the names in a sentence stand for. Each answers undefined for what it does not know. */
export interface Names {
  readonly language: Language;
  readonly timeZone: string;
  zone(id: string): string | undefined;
  door(id: string): string | undefined;
  gateway(id: string): string | undefined;
}

/** As the server says it in an e-mail. */
const UNKNOWN_PLACE: Record<Language, string> = { en: "place unknown", zh: "位置不明" };

const SLOT = /\{([a-zA-Z]+)(?::([a-z]+))?\}/g;

/** An argument that is missing is said to be, rather than vanishing: the reader must see that something is not known. */
export function fill(template: string, args: Readonly<Record<string, string>>, names: Names): string {
  return template.replace(SLOT, (_, name: string, form: string | undefined) => {
    const value = args[name];
    return value === undefined || value === "" ? missing(form, names.language) : formed(value, form, names);
  });
}

function missing(form: string | undefined, language: Language): string {
  return form === "zone" ? UNKNOWN_PLACE[language] : "?";
}

function formed(value: string, form: string | undefined, names: Names): string {
  switch (form) {
    case undefined:
      return value;
    case "zone":
      return names.zone(value) ?? value;
    case "door":
      return names.door(value) ?? value;
    case "gateway":
      return names.gateway(value) ?? value;
    case "time":
      return instant(value, (ms) => clockTime(ms, names.timeZone));
    case "minute":
      return instant(value, (ms) => minuteTime(ms, names.timeZone));
    case "duration":
      return duration(Number(value), names.language);
    default:
      throw new Error(`a sentence asks for the unknown form "${form}"`);
  }
}

function instant(value: string, say: (ms: number) => string): string {
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? value : say(ms);
}
