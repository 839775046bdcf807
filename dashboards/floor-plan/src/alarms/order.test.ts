import { describe, expect, it } from "vitest";
import { someAlarm, T0 } from "../testing/some";
import { heldOrder } from "./heldOrder";
import { grouped } from "./order";

const LATER = "2026-11-22T19:20:00.000Z";
const keys = (alarms: Parameters<typeof grouped>[0]) => grouped(alarms).map((row) => row.alarm.key);

describe("the alarm list", () => {
  it("puts the worst first: priority, what lasts, what is not acknowledged, the oldest", () => {
    const alarms = [
      someAlarm("D/3", { priority: 3 }),
      someAlarm("D/2-ended", { priority: 2, state: "returnedUnacknowledged", returnedAt: LATER }),
      someAlarm("D/2-acknowledged", { priority: 2, state: "acknowledged" }),
      someAlarm("D/2-late", { priority: 2, since: LATER }),
      someAlarm("D/2-early", { priority: 2, since: T0 }),
      someAlarm("D/1", { priority: 1, state: "acknowledged" }),
    ];
    expect(keys(alarms)).toEqual(["D/1", "D/2-early", "D/2-late", "D/2-acknowledged", "D/2-ended", "D/3"]);
  });

  it("puts consequences under their first cause, through other consequences", () => {
    const rows = grouped([someAlarm("COV-5/b", { cause: "DOR-7/r" }), someAlarm("DOR-7/r", { cause: "COV-8/g" }), someAlarm("COV-8/g")]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.alarm.key).toBe("COV-8/g");
    expect(rows[0]?.consequences.map((alarm) => alarm.key)).toEqual(["COV-5/b", "DOR-7/r"]);
  });

  it("shows a consequence by itself when its cause is unknown or has ended", () => {
    expect(keys([someAlarm("COV-5/a", { cause: "DOR-7/gone" })])).toEqual(["COV-5/a"]);
    expect(keys([someAlarm("COV-5/a", { cause: "DOR-7/r" }), someAlarm("DOR-7/r", { state: "returnedUnacknowledged", returnedAt: LATER })])).toEqual(["COV-5/a", "DOR-7/r"]);
  });

  it("loses no alarm to a ring of causes", () => {
    expect(keys([someAlarm("A/1", { cause: "B/1" }), someAlarm("B/1", { cause: "A/1" })])).toEqual(["A/1", "B/1"]);
  });

  it("keeps rows where they are while somebody is at the list, and lets only P1 in at the top", () => {
    const sorted = grouped([someAlarm("D/1", { priority: 1 }), someAlarm("D/2", { priority: 2 }), someAlarm("D/3", { priority: 3 }), someAlarm("D/4", { priority: 4 })]);
    const held = heldOrder(sorted, ["D/4", "D/3"], true);
    expect(held.rows.map((row) => row.alarm.key)).toEqual(["D/1", "D/4", "D/3", "D/2"]);
    expect(held.waiting).toBe(1);
    expect(heldOrder(sorted, ["D/4", "D/3"], false).rows.map((row) => row.alarm.key)).toEqual(["D/1", "D/2", "D/3", "D/4"]);
  });
});
