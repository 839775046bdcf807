// Keeps what was recorded, and sends it: in order, each as often as it takes, stored once because of its command id.
import { isHold, Refused } from "../../api/api";
import { isOpen, KEPT_MAX, SENT_SHOWN_MAX, type Draft, type Kept } from "./kept";
import type { KeptStore } from "./store";

/** After an attempt without an answer the next one begins by itself. */
export const AGAIN_MS = 5000;

export class KeepsNoMore extends Error {}

export interface Sender {
  readonly officer: string;
  readonly centre: string;
  /** Whether the server says that it is still this officer who is signed in here. Rejects, or says no, when nobody can tell. */
  isSignedIn(): Promise<boolean>;
  send(path: string, body: Readonly<Record<string, unknown>>): Promise<void>;
  after(ms: number, run: () => void): () => void;
}

export class Outbox {
  #entries: readonly Kept[] = [];
  #sending: Promise<void> | null = null;
  #asked = false;
  #cancelAgain: () => void = () => undefined;
  #closed = false;
  #fault: string | null = null;
  readonly #listeners = new Set<() => void>();

  private constructor(private readonly store: KeptStore, private readonly sender: Sender) {}

  static async open(store: KeptStore, sender: Sender): Promise<Outbox> {
    const outbox = new Outbox(store, sender);
    await outbox.#reload();
    return outbox;
  }

  /** In the order in which they were recorded. */
  get entries(): readonly Kept[] {
    return this.#entries;
  }

  /** What went wrong on the phone itself at the last attempt, such as a database that took nothing; nobody is told otherwise. */
  get fault(): string | null {
    return this.#fault;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Answers when everything lies on the device; sending follows. Rejects with KeepsNoMore when the phone is full, and then has kept nothing. */
  async keep(drafts: readonly Draft[]): Promise<void> {
    if (this.#entries.filter(isOpen).length + drafts.length > KEPT_MAX) {
      throw new KeepsNoMore();
    }
    const { officer, centre } = this.sender;
    await this.store.add(drafts.map((draft) => ({ ...draft, body: { ...draft.body, occurredAt: draft.at }, officer, centre, state: "waiting", reason: null })));
    await this.#reload();
    void this.deliver();
  }

  /** Sends what waits. Asked again while it is at work it looks once more afterwards. */
  deliver(): Promise<void> {
    this.#asked = true;
    this.#sending ??= this.#round().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** Somebody has read why it was refused, and it leaves the phone. Nothing else ever leaves it unsent. */
  async takeAway(order: number): Promise<void> {
    if (this.#entries.some((entry) => entry.order === order && entry.state === "refused")) {
      await this.store.remove([order]);
      await this.#reload();
    }
  }

  close(): void {
    this.#closed = true;
    this.#cancelAgain();
  }

  async #round(): Promise<void> {
    this.#cancelAgain();
    while (this.#asked && !this.#closed) {
      this.#asked = false;
      if (this.#entries.some((one) => this.#isOurs(one)) && !await this.#isSignedIn()) {
        this.#again();
        return;
      }
      for (const entry of this.#entries.filter((one) => this.#isOurs(one))) {
        if (this.#closed || !await this.#sent(entry)) {
          this.#again();
          return;
        }
      }
    }
  }

  #again(): void {
    if (!this.#closed) {
      this.#cancelAgain = this.sender.after(AGAIN_MS, () => void this.deliver());
    }
  }

  /** The server writes down who is signed in, and that may be somebody else by now. */
  async #isSignedIn(): Promise<boolean> {
    return this.sender.isSignedIn().catch(() => false);
  }

  #isOurs(entry: Kept): boolean {
    return entry.state === "waiting" && entry.officer === this.sender.officer && entry.centre === this.sender.centre;
  }

  /** Answers false when nobody can say yet whether the server has it. */
  async #sent(entry: Kept): Promise<boolean> {
    try {
      await this.sender.send(entry.path, { ...entry.body, commandId: entry.id });
      await this.#settle({ ...entry, state: "sent" });
      this.#fault = null;
      return true;
    } catch (problem) {
      if (!(problem instanceof Refused)) {
        return this.#failed(String(problem));
      }
      if (!isFinal(problem)) {
        return false;
      }
      await this.#settle({ ...entry, state: "refused", reason: [problem.message, ...Object.values(problem.fields)].join(" ") });
      return true;
    }
  }

  #failed(fault: string): false {
    this.#fault = fault;
    this.#tell();
    return false;
  }

  async #settle(entry: Kept): Promise<void> {
    await this.store.put(entry);
    const sent = this.#entries.map((one) => (one.order === entry.order ? entry : one)).filter((one) => !isOpen(one));
    await this.store.remove(sent.slice(0, Math.max(0, sent.length - SENT_SHOWN_MAX)).map((one) => one.order));
    await this.#reload();
  }

  async #reload(): Promise<void> {
    this.#entries = await this.store.all();
    this.#tell();
  }

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}

/** No answer, a sign-in that ended or is locked, a server that is busy or broken: all of that passes. What else is refused stays refused. */
function isFinal({ status, code }: Refused): boolean {
  return !isHold(code) && status !== null && status < 500 && status !== 401 && status !== 408 && status !== 423 && status !== 429;
}
