import type { AlarmView } from "../live/contract";
import type { Names } from "../words/fill";
import { clockTime } from "../words/format";
import type { Say } from "../words/words";
import { hasEnded } from "./order";

/** Since when, or from when to when. */
export function span(alarm: AlarmView, names: Names, say: Say): string {
  return hasEnded(alarm) && alarm.returnedAt !== null
    ? say("alarm.fromTo", { from: time(alarm.since, names), to: time(alarm.returnedAt, names) })
    : say("alarm.since", { at: time(alarm.since, names) });
}

const time = (instant: string, names: Names) => clockTime(Date.parse(instant), names.timeZone);
