import type { Language } from "../words/language";
import { sayIfKnown } from "../words/words";
import type { EntryField } from "./fields";

/** How a form asks: its own question where the name of the field alone would leave room for doubt. */
export function askedAs(word: string, field: EntryField, language: Language): string {
  return sayIfKnown(language, `ask.${word}.${field.name}`, sayIfKnown(language, `ask.${field.name}`, capital(sayIfKnown(language, `field.${field.name}`, field.name))));
}

export const optionWord = (option: string, language: Language): string => capital(sayIfKnown(language, `value.${option}`, option));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
