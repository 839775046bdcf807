import { useEffect } from "react";
import { useApi } from "../api/useCommand";
import type { Session } from "../live/contract";

/** The server hears of touches no more often than this, and at least four times within the time after which it locks. */
const EVERY_MS = 30_000;

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** Tells the server that a person is there: a page that only draws does not count. */
export function useTouch(session: Session | null): void {
  const api = useApi();
  const within = session === null || session.hold !== "none" ? null : session.lockSeconds;
  useEffect(() => {
    if (within === null) {
      return undefined;
    }
    const every = Math.min(EVERY_MS, within * 250);
    let told = performance.now();
    const touched = () => {
      if (performance.now() - told >= every) {
        told = performance.now();
        // Nobody is helped by hearing that this failed: the line to the server is watched elsewhere.
        api.touch().catch(() => undefined);
      }
    };
    SIGNS.forEach((sign) => addEventListener(sign, touched, { passive: true }));
    return () => SIGNS.forEach((sign) => removeEventListener(sign, touched));
  }, [api, within]);
}
