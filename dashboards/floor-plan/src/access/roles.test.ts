import { describe, expect, it } from "vitest";
import { offersOf } from "../alarms/offers";
import { ringingAlarms } from "../sound/ringing";
import { someAlarm } from "../testing/some";
import { homeOf, ROLES } from "./roles";

describe("a role", () => {
  it("has a screen of its own, and whoever sees nothing of the centre has the accounts", () => {
    expect(ROLES.map(homeOf)).toEqual(["/", "/supervisor", "/supervisor", "/oversight", "/users"]);
  });

  it("that only reads is offered nothing and is not called", () => {
    const alarm = someAlarm("PRS-1/1122-037", { escalatedAt: "2026-11-22T19:09:50.000Z" });
    const offers = (role: (typeof ROLES)[number]) => offersOf(alarm, { role, officer: "77" });
    expect([offers("oversight"), offers("administrator")]).toEqual([[], []]);
    expect(offers("manager")).toEqual(offers("supervisor"));
    expect(offers("manager")).toContain("acknowledge");
    expect(ROLES.filter((role) => ringingAlarms([alarm], role).length > 0)).toEqual(["duty-officer", "manager", "supervisor"]);
  });
});
