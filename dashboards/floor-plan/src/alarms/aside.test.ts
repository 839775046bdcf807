import { describe, expect, it } from "vitest";
import { someAlarm, T0 } from "../testing/some";
import { footOf } from "./aside";
import { grouped } from "./order";
import { lookOf } from "./AlarmSymbol";

const aside = { kind: "shelved", by: "02", at: T0, until: "2026-11-22T19:30:00.000Z", reason: "a reason", workOrder: null, agreedBy: null, inForce: true } as const;
const out = { ...aside, kind: "outOfService", until: null, workOrder: "WO-1" } as const;
const keys = (alarms: Parameters<typeof grouped>[0]) => grouped(alarms).map((row) => row.alarm.key);

describe("what is set aside", () => {
  it("leaves the list and is counted at its foot, what comes back first before what has no end", () => {
    const alarms = [someAlarm("D/out", { priority: 3, aside: out }), someAlarm("D/shelved", { aside }), someAlarm("D/sooner", { priority: 4, aside: { ...aside, until: T0 } }), someAlarm("D/open")];
    expect(keys(alarms)).toEqual(["D/open"]);
    expect(footOf(alarms)).toMatchObject({ shelved: 2, outOfService: 1, asked: 0 });
    expect(footOf(alarms).alarms.map((alarm) => alarm.key)).toEqual(["D/sooner", "D/shelved", "D/out"]);
    expect(lookOf(someAlarm("D/shelved", { aside }))).toBe("aside");
  });

  it("stays in the list while a second person must agree", () => {
    const asked = someAlarm("D/asked", { aside: { ...aside, inForce: false } });
    expect(keys([asked])).toEqual(["D/asked"]);
    expect(footOf([asked]).alarms).toEqual([]);
    expect(lookOf(asked)).toBe("unacknowledged");
  });

  it("stands only at the foot when the alarm is over, and is never lost there", () => {
    const over = [someAlarm("D/over", { state: "normal", aside }), someAlarm("D/asked", { state: "normal", aside: { ...aside, inForce: false } }), someAlarm("D/gone", { state: "normal" })];
    expect(keys(over)).toEqual([]);
    expect(footOf(over)).toMatchObject({ shelved: 1, outOfService: 0, asked: 1 });
    expect(footOf(over).alarms).toHaveLength(2);
  });

  it("explains nothing: what follows from it stands by itself again", () => {
    expect(keys([someAlarm("DOR-7/r", { aside: out }), someAlarm("COV-5/a", { cause: "DOR-7/r" })])).toEqual(["COV-5/a"]);
  });
});
