// Where the playback stands, how fast it goes, and which stretches of the past it has. What is shown never runs ahead of what was told.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Api } from "../api/api";
import { holds, reelOf, still, type Reel, type Still } from "./reel";

export const SPEEDS = [1, 4, 16, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** As much of the past as is asked for at once, at the usual speed; faster, more is needed at once. */
const ASKED_MS = 10 * 60_000;
/** The server gives no more than this. */
const ASKED_MAX_MS = 60 * 60_000;
/** The next stretch is asked for when so much of this one is over. */
const AHEAD_SHARE = 0.5;
/** Between two drawings: five a second are enough for what happens once a second. */
const TURN_MS = 200;
/** Somebody who drags the hand is asked for nothing on the way: each question is written down as a look. */
const REST_MS = 250;

export interface Player {
  /** The moment that is meant to be seen; milliseconds since 1970. */
  readonly at: number;
  /** What is seen; null before anything was told. Of another moment only while the right one is asked for. */
  readonly still: Still | null;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly asking: boolean;
  readonly problem: unknown;
  go(at: number): void;
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
  again(): void;
}

/** @param end The present: playback stops there. */
export function usePlayer(api: Api, first: number, end: number): Player {
  const [at, setAt] = useState(first);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(4);
  const { reel, asking, problem, again } = useReels(api, at, playing, speed, end);
  const shown = useRef<Still | null>(null);
  shown.current = useMemo(() => (reel === null ? shown.current : still(reel, Math.min(at, reel.until), shown.current)), [reel, at]);
  const ready = reel !== null && holds(reel, at);
  useEffect(() => {
    if (!playing || !ready) {
      return undefined;
    }
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const step = (now - last) * speed;
      last = now;
      setAt((before) => Math.min(before + step, end));
    }, TURN_MS);
    return () => clearInterval(timer);
  }, [playing, ready, speed, end]);
  useEffect(() => {
    if (at >= end) {
      setPlaying(false);
    }
  }, [at, end]);
  const go = useCallback((to: number) => setAt(Math.min(to, end)), [end]);
  const play = useCallback(() => setPlaying(true), []);
  const pause = useCallback(() => setPlaying(false), []);
  return { at, still: shown.current, playing, speed, asking: asking || !ready, problem, go, play, pause, setSpeed, again };
}

interface Reels {
  readonly reel: Reel | null;
  readonly asking: boolean;
  readonly problem: unknown;
  again(): void;
}

/** The stretch around the moment, and the one after it before it is needed. */
function useReels(api: Api, at: number, playing: boolean, speed: Speed, end: number): Reels {
  const [reels, setReels] = useState<readonly Reel[]>([]);
  const [problem, setProblem] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const reel = reels.find((one) => holds(one, at)) ?? null;
  const wanted = wantedFrom(reels, reel, at, playing, end);
  const hurry = playing;
  useEffect(() => {
    if (wanted === null) {
      return undefined;
    }
    let needed = true;
    const ask = () => {
      const until = Math.min(wanted + Math.min(ASKED_MS * Math.max(1, speed / 4), ASKED_MAX_MS), end);
      api.playback(new Date(wanted).toISOString(), new Date(Math.max(until, wanted)).toISOString()).then(
        (view) => {
          if (needed) {
            setProblem(null);
            setReels((before) => [...before.slice(-1), reelOf(wanted, view)]);
          }
        },
        (failure: unknown) => needed && setProblem(failure),
      );
    };
    const timer = setTimeout(ask, hurry ? 0 : REST_MS);
    return () => {
      needed = false;
      clearTimeout(timer);
    };
    // Not the speed: the one at the time of the question is what counts.
  }, [api, wanted, end, turn]);
  const again = useCallback(() => {
    setProblem(null);
    setTurn((before) => before + 1);
  }, []);
  return { reel, asking: wanted !== null && problem === null, problem: wanted === null ? null : problem, again };
}

function wantedFrom(reels: readonly Reel[], reel: Reel | null, at: number, playing: boolean, end: number): number | null {
  if (reel === null) {
    return at;
  }
  const next = reel.until;
  const soon = playing && at >= reel.from + (reel.until - reel.from) * AHEAD_SHARE;
  return soon && next < end && !reels.some((one) => one.from === next) ? next : null;
}
