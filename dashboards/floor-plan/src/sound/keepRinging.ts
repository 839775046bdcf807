import type { Connection } from "../live/connection";
import { newOnce, ringingAlarms, soundFor, type Role } from "./ringing";
import type { Sounder } from "./sounder";

/** The lost-connection sound can be silenced for this long; then it returns. */
export const SILENCED_MS = 5 * 60 * 1000;

/** Rings with the picture itself and not with its drawing, so that a hidden or busy page is heard just as soon. */
export class Ringing {
  #heard: ReadonlySet<string> = new Set();
  #first = true;
  #silencedUntil = 0;
  #inFlood = false;
  #stop: () => void = () => undefined;

  constructor(private readonly connection: Connection, private readonly sounder: Sounder, private readonly role: Role) {}

  start(): void {
    this.#stop = this.connection.subscribe(this.#listen);
    this.#listen();
  }

  stop(): void {
    this.#stop();
    this.sounder.ring(null);
  }

  flood(now: boolean): void {
    this.#inFlood = now;
  }

  silenceLost = (): void => {
    this.#silencedUntil = performance.now() + SILENCED_MS;
    this.#listen();
    setTimeout(this.#listen, SILENCED_MS + 50);
  };

  #listen = (): void => {
    const { phase, known } = this.connection.status;
    if (phase !== "live" || known.picture === null) {
      const quiet = phase === "starting" || performance.now() < this.#silencedUntil;
      this.sounder.ring(quiet ? null : "lost");
      return;
    }
    const ringing = ringingAlarms(known.picture.alarms, this.role);
    this.sounder.ring(soundFor(ringing));
    if (newOnce(ringing, this.#heard, this.#inFlood) && !this.#first) {
      this.sounder.once();
    }
    this.#heard = new Set(ringing.map((alarm) => alarm.key));
    this.#first = false;
  };
}
