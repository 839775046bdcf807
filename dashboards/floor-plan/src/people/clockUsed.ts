import type { PersonView } from "../live/contract";

/** Counted seconds: what was excluded does not count, nor what passes while the clock is paused. */
export function clockUsed(clock: PersonView["clock"], now: number): number {
  const until = clock.pausedSince === null ? now : Date.parse(clock.pausedSince);
  return Math.max(0, (until - Date.parse(clock.startedAt)) / 1000 - clock.excludedSeconds);
}
