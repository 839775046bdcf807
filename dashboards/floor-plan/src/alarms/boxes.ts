// What stands in boxes beside an alarm: who knows, who came, what it was, who asks to keep it quiet.
import type { AlarmView } from "../live/contract";
import type { WordKey } from "../words/en";
import { isAskedAside } from "./aside";

/** From here on an alarm that still stands is a standing one: somebody must decide about it. */
export const STALE_MS = 24 * 3600 * 1000;

/** Instants are filled as times of the day by whoever draws it. */
export interface Box {
  readonly words: WordKey;
  readonly by?: string;
  readonly at?: string;
  readonly inverse?: boolean;
}

export function stateBox(alarm: AlarmView): Box {
  const { acknowledgedBy: by, acknowledgedAt: at, resolved } = alarm;
  switch (alarm.state) {
    case "acknowledged":
      return by === null || at === null ? { words: "state.acknowledged" } : { words: isAwaited(alarm) ? "state.acknowledgedNobody" : "state.acknowledgedBy", by, at };
    case "latchedAcknowledged":
      return { words: resolved === null ? "state.waitsForResolve" : alarm.priority === 1 && resolved.verifiedBy === null ? "state.waitsForVerify" : "state.latchedAcknowledged" };
    case "unacknowledged":
      return { words: "state.unacknowledged", inverse: true };
    case "returnedUnacknowledged":
    case "latchedUnacknowledged":
    case "normal":
      return { words: `state.${alarm.state}` };
  }
}

/** Acknowledged, and raised again unless somebody comes. */
export function isAwaited(alarm: AlarmView): boolean {
  return alarm.state === "acknowledged" && alarm.attended === null && alarm.attendBy !== null;
}

export function attendedBox(alarm: AlarmView): Box | null {
  return alarm.attended === null ? null : { words: alarm.attended.seen ? "state.thereSeen" : "state.thereSaid", by: alarm.attended.by, at: alarm.attended.at };
}

export function verifiedBox(alarm: AlarmView): Box | null {
  const by = alarm.resolved?.verifiedBy;
  const at = alarm.resolved?.verifiedAt;
  return by == null || at == null ? null : { words: "state.verified", by, at };
}

/** The words of a wish to set it aside that waits for the second person. */
export function askedWords(alarm: AlarmView): WordKey | null {
  return !isAskedAside(alarm) ? null : alarm.aside?.kind === "shelved" ? "aside.asksShelve" : "aside.asksOut";
}

/** Raised more than a day ago and still true. */
export function isStale(alarm: AlarmView, now: number): boolean {
  return (alarm.state === "unacknowledged" || alarm.state === "acknowledged") && now - Date.parse(alarm.raisedAt) > STALE_MS;
}
