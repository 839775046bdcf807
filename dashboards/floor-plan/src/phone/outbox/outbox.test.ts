import { describe, expect, it } from "vitest";
import { Refused } from "../../api/api";
import { KEPT_MAX, SENT_SHOWN_MAX, type Draft } from "./kept";
import { KeepsNoMore, Outbox } from "./outbox";
import { memoryStore, type KeptStore } from "./store";

const at = (minute: number) => `2026-11-22T19:${String(minute).padStart(2, "0")}:00.000Z`;
const look = (id: string, minute = 7): Draft => ({ id, what: "look", record: "1122-040", path: "/api/people/1122-040/checks", body: { seen: true }, at: at(minute) });

/** A server that can be cut off, lose its answers or refuse; it stores each command once, as the real one does. */
function aServer() {
  const stored: Record<string, unknown>[] = [];
  return {
    stored,
    asked: [] as unknown[],
    reachable: true,
    signedIn: null as string | null,
    losesAnswers: 0,
    refusal: null as Refused | null,
    async send(_: string, body: Readonly<Record<string, unknown>>) {
      this.asked.push(body["commandId"]);
      if (!this.reachable) {
        throw new Refused("no answer", null);
      }
      if (this.refusal !== null) {
        throw this.refusal;
      }
      if (!stored.some((one) => one["commandId"] === body["commandId"])) {
        stored.push(body);
      }
      if (this.losesAnswers-- > 0) {
        throw new Refused("no answer", null);
      }
    },
  };
}

type AServer = ReturnType<typeof aServer>;

function anOutbox(server: AServer, store: KeptStore = memoryStore(), officer = "14") {
  const timers: (() => void)[] = [];
  const sender = { officer, centre: "northside", isSignedIn: async () => server.signedIn === null || server.signedIn === officer, send: server.send.bind(server), after: (_: number, run: () => void) => (timers.push(run), () => undefined) };
  return Outbox.open(store, sender).then((outbox) => ({ outbox, timers, store }));
}

const states = (outbox: Outbox) => outbox.entries.map((entry) => `${entry.id} ${entry.state}`);

describe("what is recorded on the phone", () => {
  it("is sent at once with its true time, and is still to be seen then", async () => {
    const server = aServer();
    const { outbox } = await anOutbox(server);
    await outbox.keep([look("a")]);
    await outbox.deliver();
    expect(server.stored).toEqual([{ seen: true, occurredAt: at(7), commandId: "a" }]);
    expect(states(outbox)).toEqual(["a sent"]);
  });

  it("waits without a connection and goes in order, each with its own time, when there is one", async () => {
    const server = aServer();
    server.reachable = false;
    const { outbox, timers } = await anOutbox(server);
    await outbox.keep([look("a", 7)]);
    await outbox.keep([look("b", 12), look("c", 12)]);
    await outbox.deliver();
    expect(states(outbox)).toEqual(["a waiting", "b waiting", "c waiting"]);
    server.reachable = true;
    timers.at(-1)?.();
    await outbox.deliver();
    expect(server.stored.map((one) => [one["commandId"], one["occurredAt"]])).toEqual([["a", at(7)], ["b", at(12)], ["c", at(12)]]);
  });

  it("survives the page: another one finds it and sends it", async () => {
    const server = aServer();
    server.reachable = false;
    const first = await anOutbox(server);
    await first.outbox.keep([look("a")]);
    await first.outbox.deliver();
    first.outbox.close();
    server.reachable = true;
    const second = await anOutbox(server, first.store);
    expect(states(second.outbox)).toEqual(["a waiting"]);
    await second.outbox.deliver();
    expect(server.stored).toHaveLength(1);
  });

  it("whose answer was lost is sent again under the same name and stored once", async () => {
    const server = aServer();
    server.losesAnswers = 1;
    const { outbox } = await anOutbox(server);
    await outbox.keep([look("a")]);
    await outbox.deliver();
    expect(states(outbox)).toEqual(["a waiting"]);
    await outbox.deliver();
    expect(server.asked).toEqual(["a", "a"]);
    expect(server.stored).toHaveLength(1);
    expect(states(outbox)).toEqual(["a sent"]);
  });

  it("and was refused stays with the reason until somebody takes it away, and holds up nothing behind it", async () => {
    const server = aServer();
    server.refusal = new Refused("Nobody is held under 1122-040.", 404);
    const { outbox } = await anOutbox(server);
    await outbox.keep([look("a")]);
    await outbox.deliver();
    server.refusal = null;
    await outbox.keep([look("b")]);
    await outbox.deliver();
    expect(states(outbox)).toEqual(["a refused", "b sent"]);
    expect(outbox.entries[0]?.reason).toBe("Nobody is held under 1122-040.");
    await outbox.takeAway(outbox.entries[0]?.order ?? 0);
    expect(states(outbox)).toEqual(["b sent"]);
  });

  it("cannot be taken away while it waits", async () => {
    const server = aServer();
    server.reachable = false;
    const { outbox } = await anOutbox(server);
    await outbox.keep([look("a")]);
    await outbox.deliver();
    await outbox.takeAway(outbox.entries[0]?.order ?? 0);
    expect(states(outbox)).toEqual(["a waiting"]);
  });

  it("waits while the server is busy, or the sign-in has ended or is locked", async () => {
    const server = aServer();
    const { outbox } = await anOutbox(server);
    for (const status of [401, 408, 423, 429, 500, 503]) {
      server.refusal = new Refused("later", status);
      await outbox.keep([look(`a${status}`)]);
      await outbox.deliver();
    }
    server.refusal = new Refused("locked", 403, {}, "locked");
    await outbox.deliver();
    expect(outbox.entries.every((entry) => entry.state === "waiting")).toBe(true);
  });

  it("by one officer is never sent while another is signed in", async () => {
    const server = aServer();
    server.reachable = false;
    const first = await anOutbox(server, memoryStore(), "14");
    await first.outbox.keep([look("a")]);
    await first.outbox.deliver();
    server.reachable = true;
    const other = await anOutbox(server, first.store, "02");
    await other.outbox.keep([look("b")]);
    await other.outbox.deliver();
    expect(server.stored.map((one) => one["commandId"])).toEqual(["b"]);
    expect(states(other.outbox)).toEqual(["a waiting", "b sent"]);
  });

  it("waits while the server knows somebody else by this browser's sign-in", async () => {
    const server = aServer();
    server.signedIn = "02";
    const { outbox } = await anOutbox(server);
    await outbox.keep([look("a")]);
    await outbox.deliver();
    expect(states(outbox)).toEqual(["a waiting"]);
    server.signedIn = "14";
    await outbox.deliver();
    expect(states(outbox)).toEqual(["a sent"]);
  });

  it("is refused when the phone is full, rather than pushing out what waits", async () => {
    const server = aServer();
    server.reachable = false;
    const { outbox } = await anOutbox(server);
    await outbox.keep(Array.from({ length: KEPT_MAX }, (_, index) => look(`a${index}`)));
    await expect(outbox.keep([look("more")])).rejects.toBeInstanceOf(KeepsNoMore);
    expect(outbox.entries).toHaveLength(KEPT_MAX);
  });

  it("is shown for a while after it was sent, the newest of them", async () => {
    const server = aServer();
    const { outbox } = await anOutbox(server);
    await outbox.keep(Array.from({ length: SENT_SHOWN_MAX + 3 }, (_, index) => look(`a${index}`)));
    await outbox.deliver();
    expect(states(outbox)).toHaveLength(SENT_SHOWN_MAX);
    expect(outbox.entries[0]?.id).toBe("a3");
  });
});
