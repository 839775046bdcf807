import { describe, expect, it } from "vitest";
import { someAlarm, T0 } from "../testing/some";
import { isNextStep, offersOf, shelveMinutes, type Who } from "./offers";

const duty: Who = { role: "duty-officer", officer: "02" };
const other: Who = { role: "duty-officer", officer: "19" };
const supervisor: Who = { role: "supervisor", officer: "S1" };
const known = { state: "acknowledged", acknowledgedBy: "02", acknowledgedAt: T0 } as const;
const there = { by: "19", at: T0, seen: true };
const resolved = { by: "02", at: T0, cause: "genuine", action: "personSeen", note: null, verifiedBy: null, verifiedAt: null } as const;
const ended = { state: "latchedAcknowledged", latching: true, returnedAt: T0 } as const;
const aside = { kind: "shelved", by: "02", at: T0, until: T0, reason: "a reason", workOrder: null, agreedBy: null, inForce: true } as const;

describe("what is offered about an alarm", () => {
  it("leads from knowing to being there to what it was", () => {
    expect(offersOf(someAlarm("A/1", { priority: 1 }), duty)).toEqual(["acknowledge"]);
    expect(offersOf(someAlarm("A/1", { priority: 1, ...known }), duty)).toEqual(["attend"]);
    expect(offersOf(someAlarm("A/1", { priority: 1, ...known, attended: there }), duty)).toEqual(["resolve"]);
  });

  it("asks for a second person who is not the first, and only then ends a P1", () => {
    const alarm = someAlarm("A/1", { priority: 1, ...ended, attended: there, resolved });
    expect(offersOf(alarm, duty)).toEqual(["resolve"]);
    expect(offersOf(alarm, other)).toEqual(["resolve", "verify"]);
    expect(offersOf({ ...alarm, resolved: { ...resolved, verifiedBy: "19", verifiedAt: T0 } }, duty)).toEqual(["reset"]);
  });

  it("resets less than a P1 when it is over and resolved, and never before", () => {
    expect(offersOf(someAlarm("A/2", { ...ended, attended: there }), duty)).not.toContain("reset");
    expect(offersOf(someAlarm("A/2", { ...ended, attended: there, resolved }), duty)).toContain("reset");
    expect(offersOf(someAlarm("A/2", { ...known, attended: there, resolved }), duty)).not.toContain("reset");
  });

  it("gives supervisors what the second person needs and no more", () => {
    expect(offersOf(someAlarm("A/2"), supervisor)).toEqual(["acknowledge"]);
    expect(offersOf(someAlarm("A/2", known), supervisor)).toEqual(["attend"]);
    expect(offersOf(someAlarm("A/2", { ...ended, attended: there, resolved, aside: { ...aside, inForce: false } }), supervisor)).toEqual(["verify", "agree"]);
    expect(offersOf(someAlarm("A/2", { ...ended, attended: there }), supervisor)).toEqual([]);
  });

  it("shelves no P1, and others no longer than their priority allows", () => {
    expect(([1, 2, 3, 4] as const).map((priority) => shelveMinutes(priority))).toEqual([[], [5, 15], [15, 60, 240, 480], [15, 60, 240, 480]]);
    expect(offersOf(someAlarm("A/1", { priority: 1 }), duty)).not.toContain("shelve");
    expect(offersOf(someAlarm("A/3", { priority: 3 }), duty)).toContain("shelve");
    expect(offersOf(someAlarm("A/3", { priority: 3, aside }), duty)).not.toContain("shelve");
  });

  it("takes things out of service and people never", () => {
    const kinds = ["detainee", "officer", "door", "device", "gateway", "room", "suite", "item"] as const;
    const offered = kinds.filter((kind) => offersOf(someAlarm("A/x", { subject: { kind, id: "x" } }), duty).includes("outOfService"));
    expect(offered).toEqual(["door", "device", "gateway", "room", "suite", "item"]);
  });

  it("lets another agree and any duty officer take it back, also when the alarm is over", () => {
    const asked = someAlarm("A/2", { aside: { ...aside, inForce: false } });
    expect(offersOf(asked, duty)).toEqual(["acknowledge", "takeBack"]);
    expect(offersOf(asked, other)).toEqual(["acknowledge", "agree", "takeBack"]);
    expect(offersOf(someAlarm("A/2", { state: "normal", aside }), other)).toEqual(["takeBack"]);
  });

  it("leaves an alarm that questions an officer to others", () => {
    const alarm = someAlarm("WCK-4/1122-037", { concerns: "02" });
    expect(offersOf(alarm, duty)).toEqual([]);
    expect(offersOf(alarm, other)).toContain("acknowledge");
  });

  it("sends nobody to what has no place", () => {
    expect(offersOf(someAlarm("COV-8/g", { priority: 1, ...known, subject: { kind: "gateway", id: "g" } }), duty)).toEqual(["resolve", "outOfService"]);
  });

  it("shows only the next step in a row that nobody chose", () => {
    const shown = (alarm: ReturnType<typeof someAlarm>) => offersOf(alarm, duty).filter((offer) => isNextStep(offer, alarm));
    expect(shown(someAlarm("A/2"))).toEqual(["acknowledge"]);
    expect(shown(someAlarm("A/2", known))).toEqual(["attend"]);
    expect(shown(someAlarm("A/3", { priority: 3, ...known }))).toEqual([]);
    expect(shown(someAlarm("A/2", { ...known, attended: there }))).toEqual(["resolve"]);
  });
});
