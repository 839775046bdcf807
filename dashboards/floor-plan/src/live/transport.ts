// The line to the server as the page needs it, so that tests and the demo can stand in for SignalR.
import type { Beat, Joined, Update } from "./contract";

export interface Ears {
  update(update: Update): void;
  beat(beat: Beat): void;
  /** The session behind the line was locked or unlocked: what is heard from now on is another choice of the same. */
  locked(locked: boolean): void;
  /** The line is down; nothing more will be heard on it. */
  closed(): void;
}

export interface Line {
  join(after: number | null): Promise<Joined>;
  hangUp(): void;
}

/** Opens one line, or fails. A line is used once; a new attempt is a new line. */
export type Dial = (ears: Ears) => Promise<Line>;
