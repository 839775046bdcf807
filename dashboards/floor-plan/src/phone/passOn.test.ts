import { describe, expect, it } from "vitest";
import { someAlarm, T0 } from "../testing/some";
import { canPassOn } from "./passOn";

describe("I cannot", () => {
  it("is offered while nobody has acknowledged it and supervisors do not know", () => {
    expect(canPassOn(someAlarm("PRS-1/1122-037"), "05")).toBe(true);
    expect(canPassOn(someAlarm("PRS-1/1122-037", { escalatedAt: T0 }), "05")).toBe(false);
  });

  it("is offered to the one who said that they would go, and to nobody else", () => {
    const going = someAlarm("PRS-1/1122-037", { state: "acknowledged", acknowledgedBy: "05", acknowledgedAt: T0 });
    expect([canPassOn(going, "05"), canPassOn(going, "08")]).toEqual([true, false]);
  });

  it("is not offered when somebody is there, when it is set aside, or over", () => {
    expect(canPassOn(someAlarm("PRS-1/1122-037", { attended: { by: "08", at: T0, seen: true } }), "05")).toBe(false);
    expect(canPassOn(someAlarm("DOR-2/d-1", { aside: { kind: "shelved", by: "02", at: T0, until: T0, reason: "x", workOrder: null, agreedBy: null, inForce: true } }), "05")).toBe(false);
    expect(canPassOn(someAlarm("PRS-1/1122-037", { state: "normal" }), "05")).toBe(false);
  });
});
