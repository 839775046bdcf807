import { describe, expect, it } from "vitest";
import { someAlarm, T0 } from "../testing/some";
import { newOnce, ringingAlarms, soundFor, type Role } from "./ringing";

const sound = (alarms: Parameters<typeof ringingAlarms>[0], role: Role = "duty-officer") => soundFor(ringingAlarms(alarms, role));

describe("the sound", () => {
  it("is one, the highest", () => {
    expect(sound([someAlarm("A/2", { priority: 2 }), someAlarm("A/u", { priority: 2, unknown: true }), someAlarm("A/1", { priority: 1 })])).toBe("p1");
    expect(sound([someAlarm("A/u", { priority: 2, unknown: true }), someAlarm("A/2", { priority: 2 })])).toBe("p2");
    expect(sound([someAlarm("A/u", { priority: 2, unknown: true })])).toBe("unknown");
    expect(sound([])).toBeNull();
  });

  it("ends with the acknowledgement and does not ring for what has returned", () => {
    expect(sound([someAlarm("A/1", { priority: 1, state: "acknowledged" }), someAlarm("B/1", { priority: 1, state: "returnedUnacknowledged", returnedAt: T0 }), someAlarm("C/1", { priority: 1, state: "latchedUnacknowledged", returnedAt: T0 })])).toBeNull();
  });

  it("does not ring for consequences", () => {
    expect(sound([someAlarm("DOR-7/r", { state: "acknowledged" }), someAlarm("COV-5/a", { priority: 1, cause: "DOR-7/r" })])).toBeNull();
  });

  it("returns when an alarm was acknowledged and nobody came", () => {
    const alarm = someAlarm("A/2", { state: "acknowledged", acknowledgedBy: "02", attendBy: T0 });
    expect(sound([alarm])).toBeNull();
    const raisedAgain = { ...alarm, state: "unacknowledged" as const, acknowledgedBy: null, attendBy: null, escalatedAt: T0 };
    expect(sound([raisedAgain])).toBe("p2");
    expect(sound([{ ...raisedAgain, priority: 1 }])).toBe("p1");
    expect(sound([raisedAgain], "supervisor")).toBe("p2");
  });

  it("leaves out what is set aside, and not what still waits for a second person", () => {
    const aside = { kind: "shelved", by: "02", at: T0, until: T0, reason: "r", workOrder: null, agreedBy: null, inForce: true } as const;
    expect(sound([someAlarm("A/2", { aside })])).toBeNull();
    expect(sound([someAlarm("A/2", { aside: { ...aside, inForce: false } })])).toBe("p2");
  });

  it("rings for what follows from a cause that somebody set aside", () => {
    const aside = { kind: "outOfService", by: "02", at: T0, until: null, reason: "r", workOrder: "WO-1", agreedBy: null, inForce: true } as const;
    expect(sound([someAlarm("DOR-7/r", { aside }), someAlarm("COV-5/a", { priority: 1, cause: "DOR-7/r" })])).toBe("p1");
  });

  it("rings for what came second, whatever is shown above it", () => {
    expect(sound([someAlarm("A/1", { priority: 1, state: "acknowledged" }), someAlarm("B/2", { firstOut: "A/1" })])).toBe("p2");
  });

  it("rings for supervisors only when nobody acknowledged in time", () => {
    expect(sound([someAlarm("A/1", { priority: 1 })], "supervisor")).toBeNull();
    expect(sound([someAlarm("A/1", { priority: 1, escalatedAt: T0 })], "supervisor")).toBe("p1");
  });

  it("sounds P3 once and P4 never", () => {
    const p3 = [someAlarm("A/3", { priority: 3 })];
    expect(sound(p3)).toBeNull();
    expect(newOnce(ringingAlarms(p3, "duty-officer"), new Set(), false)).toBe(true);
    expect(newOnce(ringingAlarms(p3, "duty-officer"), new Set(["A/3"]), false)).toBe(false);
    expect(newOnce([someAlarm("A/4", { priority: 4 })], new Set(), false)).toBe(false);
  });

  it("of a new P3 is left out in a flood, and what is urgent rings as ever", () => {
    const p3 = ringingAlarms([someAlarm("A/3", { priority: 3 })], "duty-officer");
    expect(newOnce(p3, new Set(), true)).toBe(false);
    expect(sound([someAlarm("A/1", { priority: 1 })])).toBe("p1");
  });
});
