import { beforeEach, describe, expect, it } from "vitest";
import { someAlarm, somePicture, someUpdate, T0 } from "../testing/some";
import { Connection, SILENCE_MAX_MS, WATCH_EVERY_MS, type Clockwork } from "./connection";
import type { Joined } from "./contract";
import type { Dial, Ears } from "./transport";

/** A clock that moves only when it is told to. */
class HandClock implements Clockwork {
  #now = 0;
  #timers: { at: number; run: () => void }[] = [];
  now = () => this.#now;
  after = (ms: number, run: () => void) => {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) {
        break;
      }
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settled();
    }
    this.#now = until;
    await settled();
  }
}

const settled = async () => {
  for (let turn = 0; turn < 10; turn++) {
    await Promise.resolve();
  }
};

let clock: HandClock;
let ears: Ears[];
let joins: (number | null)[];
let dialledAt: number[];
let answers: (Joined | "fail" | "hang")[];
let down: boolean;

const whole = (sequence: number): Joined => ({ picture: somePicture(sequence), missed: [] });
const dial: Dial = async (listening) => {
  dialledAt.push(clock.now());
  if (down) {
    throw new Error("down");
  }
  ears.push(listening);
  return {
    join: async (after) => {
      joins.push(after);
      const answer = answers.shift() ?? { picture: null, missed: [] };
      if (answer === "hang") {
        return new Promise<Joined>(() => undefined);
      }
      if (answer === "fail") {
        throw new Error("refused");
      }
      return answer;
    },
    hangUp: () => undefined,
  };
};
const beat = (sequence: number) => ears.at(-1)?.beat({ sequence, at: T0, heardAt: T0 });

beforeEach(() => {
  clock = new HandClock();
  ears = [];
  joins = [];
  dialledAt = [];
  answers = [];
  down = false;
});

async function started(): Promise<Connection> {
  answers.unshift(whole(10));
  const connection = new Connection(dial, clock);
  connection.start();
  await settled();
  return connection;
}

describe("the line to the server", () => {
  it("is live with the first picture", async () => {
    const connection = await started();
    expect(connection.status.phase).toBe("live");
    expect(joins).toEqual([null]);
  });

  it("forgets what it knew when the session was locked, and asks for the whole of what that one gets", async () => {
    const locked: boolean[] = [];
    answers = [whole(10), whole(11)];
    const connection = new Connection(dial, clock, () => undefined, (now) => locked.push(now));
    connection.start();
    await settled();
    ears.at(-1)?.locked(true);
    expect([connection.status.phase, connection.status.known.picture]).toEqual(["starting", null]);
    await settled();
    expect([connection.status.phase, connection.status.known.sequence]).toEqual(["live", 11]);
    expect([joins, locked, dialledAt.length]).toEqual([[null, null], [true], 1]);
  });

  it("is lost when nothing is heard after that", async () => {
    answers = [whole(10), "hang"];
    const connection = new Connection(dial, clock);
    connection.start();
    await settled();
    ears.at(-1)?.locked(false);
    down = true;
    await clock.pass(3000);
    expect(connection.status.phase).toBe("lost");
  });

  it("stays live as long as there are beats", async () => {
    const connection = await started();
    for (let second = 0; second < 20; second++) {
      await clock.pass(1000);
      beat(10);
    }
    expect(connection.status.phase).toBe("live");
    expect(dialledAt).toHaveLength(1);
  });

  it("is lost within three seconds of silence, although the socket is still open", async () => {
    const connection = await started();
    down = true;
    await clock.pass(SILENCE_MAX_MS);
    expect(connection.status.phase).toBe("live");
    await clock.pass(WATCH_EVERY_MS);
    expect(connection.status.phase).toBe("lost");
    expect(connection.status.lostAt).toBe(0);
    expect(SILENCE_MAX_MS + WATCH_EVERY_MS).toBeLessThan(3000);
  });

  it("is lost within three seconds when the server never answers", async () => {
    down = true;
    const connection = new Connection(dial, clock);
    connection.start();
    await clock.pass(2000);
    expect(connection.status.phase).toBe("starting");
    await clock.pass(1000);
    expect(connection.status.phase).toBe("lost");
  });

  it("tries again after 200 ms, 500 ms, 1 s, 2 s and then every 2 s, and never gives up", async () => {
    const connection = await started();
    down = true;
    ears[0]?.closed();
    await clock.pass(60_000);
    const steps = dialledAt.slice(1).map((at, index, all) => at - (index === 0 ? 0 : all[index - 1] ?? 0));
    expect(steps.slice(0, 6)).toEqual([200, 200, 500, 1000, 2000, 2000]);
    expect(steps.length).toBeGreaterThan(28);
    expect(connection.status.phase).toBe("lost");
  });

  it("joins after its last sequence when it returns, and applies what it missed", async () => {
    const connection = await started();
    answers.push({ picture: null, missed: [someUpdate(10, 15, { alarms: [someAlarm("PRS-1/a")] })] });
    ears[0]?.closed();
    await clock.pass(200);
    expect(joins).toEqual([null, 10]);
    expect(connection.status.known.sequence).toBe(15);
    expect(connection.status.phase).toBe("live");
  });

  it("joins again on the same line when an update does not fit", async () => {
    const connection = await started();
    answers.push({ picture: null, missed: [someUpdate(10, 12), someUpdate(12, 14)] });
    ears[0]?.update(someUpdate(12, 14));
    await settled();
    expect(joins).toEqual([null, 10]);
    expect(dialledAt).toHaveLength(1);
    expect(connection.status.known).toMatchObject({ sequence: 14, gap: false });
  });

  it("asks for a whole picture when the missed updates do not close the gap", async () => {
    const connection = await started();
    answers.push({ picture: null, missed: [] }, whole(20));
    ears[0]?.update(someUpdate(12, 14));
    await settled();
    expect(joins).toEqual([null, 10, null]);
    expect(connection.status.known.sequence).toBe(20);
  });

  it("gives up a join that hangs, says that it is lost, and dials again", async () => {
    const connection = await started();
    answers.push("hang", whole(30));
    ears[0]?.closed();
    await clock.pass(SILENCE_MAX_MS + WATCH_EVERY_MS / 2);
    expect(connection.status.phase).toBe("lost");
    await clock.pass(1000);
    expect(connection.status.phase).toBe("live");
    expect(connection.status.known.sequence).toBe(30);
  });

  it("is not live while it has a hole, even if beats go on", async () => {
    const connection = await started();
    answers.push("hang");
    ears[0]?.update(someUpdate(12, 14));
    for (let step = 0; step < 3; step++) {
      await clock.pass(1000);
      beat(14);
    }
    expect(connection.status.phase).toBe("lost");
  });

  it("joins when two beats in a row are ahead of it, but not for ever", async () => {
    const connection = await started();
    answers.push({ picture: null, missed: [someUpdate(10, 12)] });
    beat(12);
    await settled();
    expect(joins).toHaveLength(1);
    beat(12);
    await settled();
    expect(joins).toHaveLength(2);
    expect(connection.status.known.sequence).toBe(12);
    for (let step = 0; step < 5; step++) {
      await clock.pass(1000);
      beat(99);
    }
    expect(joins).toHaveLength(2);
  });

  it("ignores what a hung-up line still says", async () => {
    const connection = await started();
    ears[0]?.closed();
    ears[0]?.update(someUpdate(10, 11, { alarms: [someAlarm("PRS-1/a")] }));
    expect(connection.status.known.sequence).toBe(10);
  });
});
