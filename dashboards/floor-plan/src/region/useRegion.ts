import { useEffect, useRef, useState } from "react";
import type { CentreRow, RegionBeat, RegionView } from "./contract";
import { regionHub } from "./dial";
import { beaten, rowTold } from "./fold";

const RETRY_MS = 2000;
/** The server speaks every second: after this long without a word what is shown is not the present. */
const SILENCE_MAX_MS = 4000;
const WATCH_MS = 1000;

export interface RegionKnown {
  readonly view: RegionView | null;
  readonly lost: boolean;
  /** Server time in milliseconds, from the last beat on. */
  readonly now: number;
}

/** @param onEnded Asked after each failure: the session may be over or locked. */
export function useRegion(onEnded: () => void): RegionKnown {
  const [view, setView] = useState<RegionView | null>(null);
  const [lost, setLost] = useState(false);
  const heard = useRef(performance.now());
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hub = regionHub();
    const alive = () => {
      heard.current = performance.now();
      setLost(false);
    };
    const again = () => {
      if (wanted) {
        clearTimeout(timer);
        timer = setTimeout(dial, RETRY_MS);
        onEnded();
      }
    };
    const dial = () => {
      hub = regionHub();
      const own = hub;
      own.on("centre", (row: CentreRow) => wanted && own === hub && setView((known) => (known === null ? null : rowTold(known, row))));
      own.on("beat", (beat: RegionBeat) => {
        if (wanted && own === hub) {
          alive();
          setView((known) => (known === null ? null : beaten(known, beat)));
        }
      });
      own.on("session", () => onEnded());
      own.onclose(() => own === hub && again());
      own.start().then(() => own.invoke<RegionView>("Follow")).then((whole) => {
        if (wanted && own === hub) {
          alive();
          setView(whole);
        }
      }).catch(() => {
        own.stop().catch(() => undefined);
        again();
      });
    };
    const watch = setInterval(() => setLost(performance.now() - heard.current > SILENCE_MAX_MS), WATCH_MS);
    dial();
    return () => {
      wanted = false;
      clearInterval(watch);
      clearTimeout(timer);
      hub.stop().catch(() => undefined);
    };
  }, [onEnded]);
  return { view, lost, now: view === null ? Date.now() : Date.parse(view.at) };
}
