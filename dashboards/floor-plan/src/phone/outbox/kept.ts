// What an officer recorded on this phone, from the moment of recording until the server has it.
import type { Instant } from "../../live/contract";

/** What kind of thing it is, for the words beside it. */
export type What = "look" | "drink" | "meal" | "doctor";

export interface Draft {
  /** Names the command: sent twice it happens once. */
  readonly id: string;
  readonly what: What;
  readonly record: string;
  readonly path: string;
  /** With its true time as occurredAt. */
  readonly body: Readonly<Record<string, unknown>>;
  /** When it happened, by the server's clock as well as this phone knows it. */
  readonly at: Instant;
}

export interface Kept extends Draft {
  /** Given by the store: what was recorded first is sent first. */
  readonly order: number;
  /** Who recorded it. The server writes down who is signed in, so that nobody else's sign-in may send it. */
  readonly officer: string;
  readonly centre: string;
  readonly state: "waiting" | "sent" | "refused";
  /** What the server said when it refused. */
  readonly reason: string | null;
}

/** Entries that one phone keeps at most, sent ones not counted: a shift without any connection. More are refused when they are recorded. */
export const KEPT_MAX = 200;

/** Sent entries that stay to be seen on the phone. */
export const SENT_SHOWN_MAX = 10;

export const isOpen = (entry: Kept) => entry.state !== "sent";
