import { describe, expect, it } from "vitest";
import { someAlarm, somePicture, someUpdate, T0 } from "../testing/some";
import type { PlaybackView } from "./contract";
import { holds, reelOf, still } from "./reel";

const from = Date.parse(T0);
const later = (seconds: number) => new Date(from + seconds * 1000).toISOString();
const view: PlaybackView = {
  picture: somePicture(10),
  updates: [
    someUpdate(10, 12, { at: later(2), alarms: [someAlarm("PRS-1/a")] }),
    someUpdate(12, 15, { at: later(5), alarms: [someAlarm("DOR-2/b")] }),
    someUpdate(15, 16, { at: later(9), goneAlarms: ["PRS-1/a"] }),
  ],
  until: later(60), plan: 1, planOfThatDay: true,
};
const reel = reelOf(from, view);
const keys = (at: number, before: Parameters<typeof still>[2] = null) => still(reel, from + at * 1000, before).picture.alarms.map((alarm) => alarm.key);

describe("a moment of the past", () => {
  it("shows what was written down by then and nothing after it", () => {
    expect([keys(0), keys(1.999), keys(2), keys(6), keys(9), keys(60)]).toEqual([[], [], ["PRS-1/a"], ["PRS-1/a", "DOR-2/b"], ["DOR-2/b"], ["DOR-2/b"]]);
  });

  it("is the same whether one came to it by playing, by going back or at once", () => {
    const played = still(reel, from + 6000, still(reel, from + 2000, null));
    const back = still(reel, from + 6000, still(reel, from + 30_000, null));
    expect(played.picture).toEqual(still(reel, from + 6000, null).picture);
    expect(back.picture).toEqual(played.picture);
    expect(still(reel, from + 7000, played)).toBe(played);
  });

  it("lies within the stretch that was told, both ends of it included", () => {
    expect([holds(reel, from), holds(reel, from + 60_000), holds(reel, from - 1), holds(reel, from + 60_001)]).toEqual([true, true, false, false]);
  });

  it("of a stretch that the server ended at once is still its first picture", () => {
    const short = reelOf(from, { ...view, updates: [], until: later(-1) });
    expect(holds(short, from)).toBe(true);
  });
});
