// More alarms than one person can answer (ISA-18.2: more than ten in ten minutes). The server counts; the page asks it.
import { createContext, useEffect, useState } from "react";
import type { Api } from "../api/api";

export interface Flood {
  readonly since: string;
  readonly count: number;
}

/** Between two questions. A flood is counted over ten minutes. */
export const LOOK_MS = 10_000;

/** Null when there is none, and when nobody knows: then everything sounds as ever. */
export const FloodContext = createContext<Flood | null>(null);

export function useFlood(api: Api): Flood | null {
  const [flood, setFlood] = useState<Flood | null>(null);
  useEffect(() => {
    let wanted = true;
    const look = () => void api.traffic().then(
      ({ floodSince, lastTenMinutes }) => wanted && setFlood(floodSince === null ? null : { since: floodSince, count: lastTenMinutes }),
      () => wanted && setFlood(null),
    );
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [api]);
  return flood;
}
