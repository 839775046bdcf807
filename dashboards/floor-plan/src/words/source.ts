import type { LimitView } from "../live/contract";
import type { Language } from "./language";

/** Where a limit comes from, in the language of the screen; older entries have it in English only. */
export const sourceOf = (limit: LimitView, language: Language): string => (language === "zh" ? limit.sourceZh ?? limit.source : limit.source);
