import { language } from "../words/language";

/** Ids as they are typed, apart by spaces or commas. */
export const centresOf = (text: string): string[] => text.split(/[\s,，、]+/).filter((id) => id !== "");

/** Day and time of this computer: an administrator may sit elsewhere than the centre. */
export function when(instant: string): string {
  return new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", { dateStyle: "short", timeStyle: "medium" }).format(new Date(instant));
}
