// One clock for everything that counts on this page: the server's time, ticking once a second, on the second.
import type { Clockwork } from "./connection";

/** A jump of the wall clock by more than this is a corrected clock and not a sleep of the computer. */
const SLEEP_MAX_MS = 24 * 3600 * 1000;

/** Never runs backwards, and goes on during a sleep of the computer, which performance.now() alone does not. */
export function browserClock(): Clockwork {
  let elapsed = 0;
  let steady = performance.now();
  let wall = Date.now();
  return {
    now() {
      const steadyStep = performance.now() - steady;
      const wallStep = Date.now() - wall;
      elapsed += wallStep > steadyStep && wallStep < SLEEP_MAX_MS ? wallStep : steadyStep;
      steady = performance.now();
      wall = Date.now();
      return elapsed;
    },
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}

export class SecondHand {
  #now: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  /** time answers the server's time in milliseconds, as well as it is known. */
  constructor(private readonly time: () => number) {
    this.#now = time();
  }

  /** Whole seconds, so that everything that counts changes in the same frame. */
  get now(): number {
    return this.#now;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#tick();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        clearTimeout(this.#timer);
      }
    };
  };

  #tick = (): void => {
    const time = this.time();
    const second = Math.floor(time / 1000) * 1000;
    if (second !== this.#now) {
      this.#now = second;
      this.#listeners.forEach((listener) => listener());
    }
    this.#timer = setTimeout(this.#tick, 1000 - (time - second) + 5);
  };
}
