// A stretch of the past as the server told it, and what is on the screen at a moment of it. Pure: no clock, no server.
import { apply } from "../live/fold";
import type { Picture } from "../live/contract";
import type { PlaybackView } from "./contract";

export interface Reel {
  readonly from: number;
  /** All that was written down by then is in it. */
  readonly until: number;
  readonly view: PlaybackView;
}

export function reelOf(from: number, view: PlaybackView): Reel {
  return { from, until: Math.max(from, Date.parse(view.until)), view };
}

export const holds = (reel: Reel, at: number): boolean => at >= reel.from && at <= reel.until;

/** Where a picture stands among the updates of its reel, so that the next one need not begin from the first. */
export interface Still {
  readonly reel: Reel;
  readonly picture: Picture;
  /** Updates that are in it. */
  readonly taken: number;
}

export function still(reel: Reel, at: number, before: Still | null): Still {
  const { updates, picture } = reel.view;
  const start: Still = before !== null && before.reel === reel && (before.taken === 0 || Date.parse(updates[before.taken - 1]?.at ?? "") <= at)
    ? before
    : { reel, picture, taken: 0 };
  let { taken, picture: shown } = start;
  for (let next = updates[taken]; next !== undefined && Date.parse(next.at) <= at; next = updates[taken]) {
    shown = apply(shown, next);
    taken++;
  }
  return taken === start.taken ? start : { reel, picture: shown, taken };
}
