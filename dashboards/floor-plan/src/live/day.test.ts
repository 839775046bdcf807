import { describe, expect, it } from "vitest";
import { someAlarm, somePerson, somePicture, someUpdate } from "../testing/some";
import { fold, nothingKnown, type Known } from "./fold";

const SECONDS = 24 * 3600;
const GROWTH_MAX = 512 * 1024;

/** What Node has here and browsers have not; the build's configuration asks for the first. */
const node = globalThis as unknown as { readonly gc: () => void; readonly process: { memoryUsage(): { readonly heapUsed: number } } };

/** Bytes, after what nobody holds has been collected. */
function heap(): number {
  node.gc();
  node.gc();
  return node.process.memoryUsage().heapUsed;
}

/** One update a second: somebody walks, every ten minutes somebody comes and somebody goes, every forty seconds an alarm begins and ends. */
function hear(known: Known, second: number): Known {
  const sequence = second + 1;
  const came = Math.floor(second / 600);
  const key = `DOR-2/door-${Math.floor(second / 40)}`;
  return fold(known, {
    kind: "update",
    update: someUpdate(second, sequence, {
      people: [somePerson(`r-${came}`, { zone: `z-${second % 30}` })], gonePeople: [`r-${came - 40}`],
      alarms: second % 40 === 0 ? [someAlarm(key)] : [], goneAlarms: second % 40 === 35 ? [key] : [],
    }),
  });
}

describe("a day of updates", () => {
  it("leaves no more behind than what is there: the second half of it takes no memory", () => {
    let known: Known = fold(nothingKnown, { kind: "joined", joined: { picture: somePicture(0), missed: [] } });
    let half = 0;
    for (let second = 0; second < SECONDS; second++) {
      if (second === SECONDS / 2) {
        half = heap();
      }
      known = hear(known, second);
    }
    expect(known).toMatchObject({ sequence: SECONDS, gap: false, waiting: [] });
    expect(known.picture?.people).toHaveLength(40);
    expect(known.picture?.alarms).toHaveLength(0);
    expect(heap() - half).toBeLessThan(GROWTH_MAX);
  });
});
