// How components read the live picture: each takes the piece it draws, and is drawn again only when that piece changes.
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Status } from "./connection";
import type { Picture } from "./contract";

/** Whole seconds of server time. Where the picture stands still, so does its clock. */
export interface Seconds {
  readonly now: number;
  subscribe(listener: () => void): () => void;
}

/** Where the picture comes from: the line to the server, or the record of a moment that is past. */
export interface Source {
  readonly status: Status;
  subscribe(listener: () => void): () => void;
  /** Dials now and does not wait for its turn. */
  retryNow(): void;
  /** Forgets what it knew and joins anew: a session that was locked was told less. */
  takeAnew(): void;
}

export interface Live {
  readonly connection: Source;
  readonly seconds: Seconds;
}

export const LiveContext = createContext<Live | null>(null);

export function useLiveLine(): Live {
  const live = useContext(LiveContext);
  if (live === null) {
    throw new Error("no live line above this component");
  }
  return live;
}

/** pick must answer the same object for the same status, or the component would be drawn for ever. */
export function useStatus<T>(pick: (status: Status) => T): T {
  const { connection } = useLiveLine();
  const read = useCallback(() => pick(connection.status), [connection, pick]);
  return useSyncExternalStore(connection.subscribe, read);
}

export function usePicture(): Picture | null {
  return useStatus(pickPicture);
}

/** Server time in whole seconds, as milliseconds since 1970. */
export function useNow(): number {
  const { seconds } = useLiveLine();
  return useSyncExternalStore(seconds.subscribe, () => seconds.now);
}

const pickPicture = (status: Status) => status.known.picture;
