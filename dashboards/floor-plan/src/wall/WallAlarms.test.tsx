// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { LiveContext, type Live } from "../live/live";
import { someAlarm, somePicture } from "../testing/some";
import { all, clear, one, show, words } from "../testing/stage";
import { WallAlarms } from "./WallAlarms";

const status = { known: { picture: somePicture(1) } };
const live = { connection: { status, subscribe: () => () => undefined }, seconds: { now: 0, subscribe: () => () => undefined } } as unknown as Live;

afterEach(clear);

describe("alarms on the wall", () => {
  it("are all there, worst first, with nothing to press, and the foot says so", async () => {
    const alarms = [someAlarm("DOR-2/d-equip", { priority: 3, state: "unacknowledged" }), someAlarm("PRS-1/1122-037", { priority: 1, state: "unacknowledged" })];
    await show(<LiveContext.Provider value={live}><WallAlarms alarms={alarms} /></LiveContext.Provider>);
    expect(all("[data-alarm]").map((row) => row.dataset["alarm"])).toEqual(["PRS-1/1122-037", "DOR-2/d-equip"]);
    expect(all("button, a, input")).toHaveLength(0);
    expect(one(".wall-foot").dataset["hidden"]).toBe("0");
    expect(words(".wall-foot")[0]).toContain("all alarms are listed");
  });
});
