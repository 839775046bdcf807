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

  it("puts what came second below what came first, when it is not the worse of the two", () => {
    const rows = grouped([someAlarm("B/2", { priority: 2 }), someAlarm("A/3", { priority: 3, firstOut: "A/2" }), someAlarm("A/2", { priority: 2 }), someAlarm("A/1", { priority: 1, firstOut: "A/2" })]);
    expect(rows.map((row) => [row.alarm.key, row.first?.key ?? null, row.indented])).toEqual([["A/1", "A/2", false], ["A/2", null, false], ["A/3", "A/2", true], ["B/2", null, false]]);
  });

  it("hides nothing that rings below what is acknowledged or over", () => {
    const indented = (first: Parameters<typeof someAlarm>[1]) => grouped([someAlarm("A/2", first), someAlarm("B/2", { firstOut: "A/2" })]).some((row) => row.indented);
    expect(indented({})).toBe(true);
    expect(indented({ state: "acknowledged" })).toBe(false);
    expect(indented({ state: "returnedUnacknowledged", returnedAt: LATER })).toBe(false);
  });

  it("stands by itself when what came first is gone, and loses none to a ring of firsts", () => {
    expect(grouped([someAlarm("B/2", { firstOut: "A/gone" })])).toMatchObject([{ first: null, indented: false }]);
    expect(keys([someAlarm("A/1", { firstOut: "B/1" }), someAlarm("B/1", { firstOut: "A/1" })])).toEqual(["A/1", "B/1"]);
  });

  it("is not drawn below another alarm while the order is held", () => {
    const sorted = grouped([someAlarm("A/2"), someAlarm("A/3", { priority: 3, firstOut: "A/2" }), someAlarm("B/4", { priority: 4 })]);
    const shown = (held: readonly string[]) => heldOrder(sorted, held, true).rows.map((row) => [row.alarm.key, row.indented]);
    expect(shown(["A/2", "A/3", "B/4"])).toContainEqual(["A/3", true]);
    expect(shown(["A/2", "B/4"])).toEqual([["A/2", false], ["B/4", false], ["A/3", false]]);
  });

  it("keeps rows where they are while somebody is at the list, and lets only P1 in at the top", () => {
    const sorted = grouped([someAlarm("D/1", { priority: 1 }), someAlarm("D/2", { priority: 2 }), someAlarm("D/3", { priority: 3 }), someAlarm("D/4", { priority: 4 })]);
    const held = heldOrder(sorted, ["D/4", "D/3"], true);
    expect(held.rows.map((row) => row.alarm.key)).toEqual(["D/1", "D/4", "D/3", "D/2"]);
    expect(held.waiting).toBe(1);
    expect(heldOrder(sorted, ["D/4", "D/3"], false).rows.map((row) => row.alarm.key)).toEqual(["D/1", "D/2", "D/3", "D/4"]);
  });
});
