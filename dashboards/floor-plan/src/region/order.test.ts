import { describe, expect, it } from "vitest";
import type { AlarmView } from "../live/contract";
import type { CentreRow, RegionView } from "./contract";
import { beaten, rowTold } from "./fold";
import { escalated, ranked } from "./order";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 19, minute)).toISOString();

function alarm(key: string, priority: 1 | 2 | 3, more: Partial<AlarmView> = {}): AlarmView {
  return {
    key, rule: key, subject: { kind: "detainee", id: "1" }, priority, unknown: false, state: "unacknowledged", latching: false, since: at(1), raisedAt: at(1), returnedAt: null, zone: null,
    args: {}, facts: [], limit: null, acknowledgedBy: null, acknowledgedAt: null, cause: null, told: [], escalatedAt: null, attended: null, attendBy: null, resolved: null, aside: null,
    firstOut: null, concerns: null, heldUntil: null, sequence: 1, ...more,
  };
}

function centre(id: string, alarms: AlarmView[] = [], more: Partial<CentreRow> = {}): CentreRow {
  const summary = { sequence: 1, at: at(5), timeZone: "Asia/Shanghai", held: 3, officers: 2, placed: 3, nearLimit: 0, alarms, moreAlarms: 0 };
  return { id, name: { zh: id, en: id }, page: "", contact: "live", since: at(0), dataAt: at(5), summary, names: null, ...more };
}

const acknowledged = { state: "acknowledged", acknowledgedBy: "02", acknowledgedAt: at(2) } as const;
const there = { by: "02", at: at(3), seen: true };

describe("centres of a region", () => {
  it("stand worst first: not acknowledged, nobody there, no contact, somebody there, over", () => {
    const rows = [
      centre("p3", [alarm("a", 3)]),
      centre("returned", [alarm("a", 2, { state: "returnedUnacknowledged", returnedAt: at(4) })]),
      centre("p1-there", [alarm("a", 1, { ...acknowledged, attended: there })]),
      centre("p2", [alarm("a", 2)]),
      centre("lost", [], { contact: "lost" }),
      centre("p1-nobody", [alarm("a", 1, acknowledged)]),
      centre("p1", [alarm("a", 1)]),
    ];
    expect(ranked(rows).acting.map(({ row }) => row.id)).toEqual(["p1", "p1-nobody", "lost", "p1-there", "p2", "returned", "p3"]);
  });

  it("never sink without contact: what a lost one last said does not rank it, and one that was never heard is no quiet one", () => {
    const rows = [centre("a", [alarm("a", 2)]), centre("b", [alarm("b", 3)], { contact: "lost" }), centre("c", [], { contact: "never", summary: null, dataAt: null }), centre("quiet")];
    const { acting, quiet } = ranked(rows);
    expect(acting.map(({ row }) => row.id)).toEqual(["b", "c", "a"]);
    expect(quiet.map((row) => row.id)).toEqual(["quiet"]);
  });

  it("are as bad as the worst that rings for itself, and the older one comes first", () => {
    const consequence = alarm("b", 1, { cause: "a" });
    const rows = [centre("young", [alarm("x", 2, { since: at(4) })]), centre("old", [alarm("a", 2, { since: at(2) }), consequence])];
    expect(ranked(rows).acting.map(({ row, worst }) => [row.id, worst?.key])).toEqual([["old", "a"], ["young", "x"]]);
  });

  it("have their escalated alarms in one list", () => {
    const rows = [centre("a", [alarm("a", 2, { escalatedAt: at(4) }), alarm("b", 1)]), centre("b", [alarm("c", 1, { escalatedAt: at(4) })])];
    expect(escalated(rows).map((one) => [one.row.id, one.alarm.key])).toEqual([["b", "c"], ["a", "a"]]);
  });

  it("keep their names when a row comes without them, and their age goes with the beat", () => {
    const names = { zones: { z: { zh: "室", en: "Room" } }, doors: {}, gateways: {} };
    const view: RegionView = { id: "north", name: { zh: "", en: "" }, timeZone: "Asia/Shanghai", at: at(5), contactSeconds: 10, centres: [centre("a", [], { names })] };
    const told = rowTold(view, centre("a", [alarm("a", 1)]));
    expect(told.centres[0]?.names).toEqual(names);
    expect(told.centres[0]?.summary?.alarms).toHaveLength(1);
    expect(beaten(told, { at: at(6), dataAt: { a: at(6) } }).centres[0]?.dataAt).toBe(at(6));
  });
});
