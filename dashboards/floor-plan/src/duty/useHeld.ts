import { useCallback, useEffect, useState } from "react";
import { Refused } from "../api/api";
import { useApi } from "../api/useCommand";
import type { HeldBookView } from "./contract";

/** What is open changes by hand and by hours; what changes by the second stands in the picture. */
export const ASK_AGAIN_MS = 15_000;

export interface Asked<T> {
  readonly answer: T | null;
  /** Why there is no newer answer; the last one stays, with its age. */
  readonly problem: string | null;
  /** Asks now, such as after something was written down. */
  readonly again: () => void;
}

/** A question that is asked again and again while somebody looks. */
export function useAsking<T>(ask: () => Promise<T>, everyMs: number): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, "again">>({ answer: null, problem: null });
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (answer) => wanted && setState({ answer, problem: null }),
      (problem: unknown) => wanted && setState((before) => ({ ...before, problem: problem instanceof Refused ? problem.message : String(problem) })),
    );
    const timer = setTimeout(again, everyMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [ask, everyMs, again, round]);
  return { ...state, again };
}

export function useHeld(): Asked<HeldBookView> {
  const api = useApi();
  return useAsking(api.held, ASK_AGAIN_MS);
}
