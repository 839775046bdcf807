import type { Say } from "../words/words";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long before the present, in one unit: nobody compares it with anything. */
export function ago(seconds: number, say: Say): string {
  const count = (unit: number) => Math.floor(seconds / unit);
  return seconds < MINUTE ? say("playback.ago.seconds", { count: Math.max(0, Math.floor(seconds)) })
    : seconds < HOUR ? say("playback.ago.minutes", { count: count(MINUTE) })
    : seconds < DAY ? say("playback.ago.hours", { count: count(HOUR) })
    : say("playback.ago.days", { count: count(DAY) });
}
