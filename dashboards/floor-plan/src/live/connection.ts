// Keeps one line to the server up, for as long as the page is open, and says when the page is no longer live.
import type { Beat, Update } from "./contract";
import { fold, nothingKnown, type Heard, type Known } from "./fold";
import type { Dial, Line } from "./transport";

/** Without a beat or an update for this long the page no longer shows the present. The server beats every second. */
export const SILENCE_MAX_MS = 2500;
/** How often silence is looked for; with SILENCE_MAX_MS it keeps the promise of three seconds. */
export const WATCH_EVERY_MS = 200;
/** A dial or a join that takes longer is given up, and the next attempt begins. */
export const ATTEMPT_MAX_MS = 5000;
const RETRY_MS = [200, 500, 1000, 2000] as const;
/** At most one extra join in this time because a beat was ahead of us, so that a beat that counts differently cannot make us join for ever. */
const BEAT_JOIN_EVERY_MS = 10_000;

/** starting: nothing was heard yet, and it is too early to call that a loss. */
export type Phase = "starting" | "live" | "lost";

export interface Status {
  readonly known: Known;
  readonly phase: Phase;
  /** Monotonic milliseconds of the last thing heard; null before the first. */
  readonly heardAt: number | null;
  /** Monotonic milliseconds when the page last ceased to be live; null while it is live. */
  readonly lostAt: number | null;
  readonly attempt: number;
  /** Monotonic milliseconds of the next attempt; null while one is under way. */
  readonly retryAt: number | null;
  /** Server time minus monotonic time, milliseconds. */
  readonly offset: number | null;
  /** When the server last heard from the building, as server time in milliseconds. */
  readonly buildingHeardAt: number | null;
}

export interface Clockwork {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

export class Connection {
  #status: Status = { known: nothingKnown, phase: "starting", heardAt: null, lostAt: null, attempt: 0, retryAt: null, offset: null, buildingHeardAt: null };
  #line: Line | null = null;
  #round = 0;
  #aheadOf: number | null = null;
  #joinedForBeatAt = -BEAT_JOIN_EVERY_MS;
  #cancelRetry: () => void = () => undefined;
  #cancelWatch: () => void = () => undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly dial: Dial,
    private readonly clock: Clockwork,
    /** Called after a failed attempt: a session that has ended must lead to the sign-in page and not to endless attempts. */
    private readonly afterFailure: () => void = () => undefined,
    private readonly onLocked: (locked: boolean) => void = () => undefined,
  ) {}

  get status(): Status {
    return this.#status;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    this.#set({ lostAt: this.clock.now() });
    this.#watch();
    this.retryNow();
  }

  stop(): void {
    this.#round++;
    this.#cancelRetry();
    this.#cancelWatch();
    this.#line?.hangUp();
    this.#line = null;
  }

  retryNow = (): void => {
    this.#cancelRetry();
    void this.#attempt(++this.#round);
  };

  /** What is known may hold more or less than this session now gets: it is forgotten, and the next join asks for the whole picture. */
  takeAnew(): void {
    this.#set({ known: nothingKnown, phase: "starting", heardAt: null, lostAt: this.clock.now() });
    this.#rejoin(this.#round);
  }

  async #attempt(round: number): Promise<void> {
    this.#line?.hangUp();
    this.#line = null;
    this.#set({ attempt: this.#status.attempt + 1, retryAt: null });
    const giveUp = this.clock.after(ATTEMPT_MAX_MS, () => this.#failed(round));
    try {
      const line = await this.dial(this.#ears(round));
      if (round !== this.#round) {
        line.hangUp();
        return;
      }
      this.#line = line;
      await this.#join(round, line);
      giveUp();
    } catch {
      giveUp();
      this.#failed(round);
    }
  }

  async #join(round: number, line: Line): Promise<void> {
    await this.#joinOnce(round, line, this.#status.known.sequence);
    if (round === this.#round && this.#status.known.gap) {
      // What was missed does not reach what has arrived since: only a whole picture helps.
      await this.#joinOnce(round, line, null);
    }
    if (round === this.#round && (this.#status.known.gap || this.#status.known.picture === null)) {
      throw new Error("the picture still has a hole after joining");
    }
  }

  async #joinOnce(round: number, line: Line, after: number | null): Promise<void> {
    this.#hear({ kind: "joining" });
    const joined = await line.join(after);
    if (round !== this.#round) {
      return;
    }
    const offset = this.#status.offset ?? (joined.picture === null ? null : Date.parse(joined.picture.at) - this.clock.now());
    this.#set({ offset, attempt: 0 }, false);
    this.#hear({ kind: "joined", joined });
  }

  #ears(round: number) {
    const current = () => round === this.#round;
    return {
      update: (update: Update) => {
        if (current()) {
          this.#updated(update, round);
        }
      },
      beat: (beat: Beat) => {
        if (current()) {
          this.#beaten(beat, round);
        }
      },
      locked: (locked: boolean) => {
        if (current()) {
          this.takeAnew();
          this.onLocked(locked);
        }
      },
      closed: () => this.#failed(round),
    };
  }

  #updated(update: Update, round: number): void {
    this.#hear({ kind: "update", update });
    if (this.#status.known.gap) {
      this.#rejoin(round);
    }
  }

  #beaten(beat: Beat, round: number): void {
    const building = beat.heardAt === null ? null : Date.parse(beat.heardAt);
    const offset = Date.parse(beat.at) - this.clock.now();
    this.#set({ offset, buildingHeardAt: building, ...this.#presentIf(this.#status.known) });
    const own = this.#status.known.sequence;
    const stillAhead = this.#aheadOf !== null && own !== null && own < this.#aheadOf;
    this.#aheadOf = own !== null && beat.sequence > own ? (stillAhead ? this.#aheadOf : beat.sequence) : null;
    // An update on its way may be overtaken by one beat, not by two.
    if (stillAhead && this.clock.now() - this.#joinedForBeatAt >= BEAT_JOIN_EVERY_MS) {
      this.#joinedForBeatAt = this.clock.now();
      this.#rejoin(round);
    }
  }

  #rejoin(round: number): void {
    const line = this.#line;
    if (line === null || this.#status.known.joining) {
      return;
    }
    const giveUp = this.clock.after(ATTEMPT_MAX_MS, () => this.#failed(round));
    this.#join(round, line).then(giveUp, () => {
      giveUp();
      this.#failed(round);
    });
  }

  #failed(round: number): void {
    if (round !== this.#round) {
      return;
    }
    this.#round++;
    this.#line?.hangUp();
    this.#line = null;
    const wait = RETRY_MS[Math.min(Math.max(this.#status.attempt - 1, 0), RETRY_MS.length - 1)] ?? 2000;
    this.#set({ retryAt: this.clock.now() + wait });
    this.#cancelRetry = this.clock.after(wait, this.retryNow);
    this.afterFailure();
  }

  #watch(): void {
    this.#cancelWatch = this.clock.after(WATCH_EVERY_MS, () => {
      this.checkSilence();
      this.#watch();
    });
  }

  /** Also called when the page becomes visible again, because browsers slow down the timers of hidden pages. */
  checkSilence(): void {
    const { phase, heardAt, lostAt } = this.#status;
    const silentFrom = heardAt ?? lostAt;
    if (phase === "lost" || silentFrom === null || this.clock.now() - silentFrom <= SILENCE_MAX_MS) {
      return;
    }
    this.#set({ phase: "lost", lostAt: silentFrom });
    if (this.#line !== null) {
      // The socket may look open for minutes after the other side is gone.
      this.#failed(this.#round);
    }
  }

  #hear(heard: Heard): void {
    const known = fold(this.#status.known, heard);
    this.#set({ known, ...this.#presentIf(known) });
  }

  /** What is heard makes the page live only while it also holds a picture without a hole. */
  #presentIf(known: Known): Partial<Status> {
    const whole = known.picture !== null && !known.joining && !known.gap;
    return whole ? { phase: "live", lostAt: null, heardAt: this.clock.now() } : {};
  }

  #set(change: Partial<Status>, tell = true): void {
    this.#status = { ...this.#status, ...change };
    if (tell) {
      this.#listeners.forEach((listener) => listener());
    }
  }
}
