// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refused, type Api } from "../api/api";
import { ApiContext } from "../api/useCommand";
import { demoDuty } from "../demo/duty";
import { LiveContext, type Live } from "../live/live";
import { all, clear, click, focus, one, show, type, words } from "../testing/stage";
import { somePicture, T0 } from "../testing/some";
import { RoomForm } from "./RoomForm";

const status = { phase: "live", known: { picture: somePicture(1), sequence: 1 } };
const live = { connection: { status, subscribe: () => () => undefined }, seconds: { now: Date.parse(T0), subscribe: () => () => undefined } } as unknown as Live;
let said: { path: string; body: Readonly<Record<string, unknown>> }[];
let fails: boolean;

const api = {
  command: async (path: string, body: Readonly<Record<string, unknown>>) => void said.push({ path, body }),
  rooms: (record: string) => (fails ? Promise.reject(new Refused("the server does not answer", null)) : demoDuty.rooms(record)),
} as unknown as Api;

const start = (language: "zh" | "en" = "en") => show(<LiveContext.Provider value={live}><ApiContext.Provider value={api}><RoomForm record="1122-040" onWritten={() => undefined} /></ApiContext.Provider></LiveContext.Provider>, language);

beforeEach(() => {
  said = [];
  fails = false;
});
afterEach(clear);

describe("giving a room", () => {
  it("shows before it is chosen what stands against each, those without anything first", async () => {
    await start();
    expect(all("[data-room]").map((room) => room.dataset["room"])).toEqual(["z-wait-f1", "z-wait-f2", "z-wait-minor", "z-wait-m1", "z-wait-m2", "z-int-3"]);
    expect(one("[data-room=z-wait-m1]").textContent).toContain("Too many people in z-wait-m1");
    expect(one("[data-room=z-wait-m1]").textContent).toContain("Men and women together in z-wait-m1");
    expect(one("[data-room=z-wait-m2]").textContent).toContain("cannot be observed now");
    expect(all("input:checked")).toHaveLength(0);
  });

  it("gives a room against which nothing stands without asking why", async () => {
    await start();
    await click("[data-room=z-wait-f2] input");
    await click("[data-action=write-down]");
    expect(said).toMatchObject([{ path: "/api/people/1122-040/entries/room-allocated", body: { room: "z-wait-f2" } }]);
    expect(said[0]?.body).not.toHaveProperty("reason");
  });

  it("asks for the reason of one that breaks a rule, says the rule, its limit and its source, and writes the reason", async () => {
    await start("zh");
    await click("[data-room=z-wait-m1] input");
    expect(one(".room-against").textContent).toContain("PRS-6");
    expect(one(".room-against").textContent).toContain("继续盘问规定（2004）第三十条");
    await click("[data-action=write-down]");
    expect(said).toEqual([]);
    expect(words(".room-against .refused")).toEqual(["需要填写。"]);
    await focus("[name=reason]");
    await type("其他房间停电");
    await click("[data-action=write-down]");
    expect(said[0]?.body).toMatchObject({ room: "z-wait-m1", reason: "其他房间停电" });
  });

  it("offers no room while it is not known what would be broken", async () => {
    fails = true;
    await start();
    expect(all("[data-room]")).toHaveLength(0);
    expect(words("[role=alert]")[0]).toContain("the server does not answer");
  });
});
