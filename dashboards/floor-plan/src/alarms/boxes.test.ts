import { describe, expect, it } from "vitest";
import { someAlarm, T0 } from "../testing/some";
import { askedWords, attendedBox, isAwaited, isStale, stateBox, STALE_MS, verifiedBox } from "./boxes";

const known = { state: "acknowledged", acknowledgedBy: "02", acknowledgedAt: T0 } as const;
const resolved = { by: "19", at: T0, cause: "genuine", action: "personSeen", note: null, verifiedBy: null, verifiedAt: null } as const;

describe("the boxes of an alarm", () => {
  it("say who knows and that nobody is there, until somebody is", () => {
    const waiting = someAlarm("A/2", { ...known, attendBy: T0 });
    expect(stateBox(waiting)).toEqual({ words: "state.acknowledgedNobody", by: "02", at: T0 });
    expect(isAwaited(waiting)).toBe(true);
    const there = { ...waiting, attendBy: null, attended: { by: "19", at: T0, seen: true } };
    expect(stateBox(there)).toEqual({ words: "state.acknowledgedBy", by: "02", at: T0 });
    expect(attendedBox(there)).toEqual({ words: "state.thereSeen", by: "19", at: T0 });
    expect(attendedBox({ ...there, attended: { by: "19", at: T0, seen: false } })?.words).toBe("state.thereSaid");
    expect(isAwaited(there)).toBe(false);
  });

  it("look as never acknowledged when it is raised again", () => {
    expect(stateBox(someAlarm("A/2", { escalatedAt: T0 }))).toEqual({ words: "state.unacknowledged", inverse: true });
  });

  it("say what an ended alarm waits for", () => {
    const ended = someAlarm("A/1", { priority: 1, state: "latchedAcknowledged", returnedAt: T0 });
    expect(stateBox(ended).words).toBe("state.waitsForResolve");
    expect(stateBox({ ...ended, resolved }).words).toBe("state.waitsForVerify");
    expect(stateBox({ ...ended, priority: 2, resolved }).words).toBe("state.latchedAcknowledged");
    const verified = { ...ended, resolved: { ...resolved, verifiedBy: "S1", verifiedAt: T0 } };
    expect(stateBox(verified).words).toBe("state.latchedAcknowledged");
    expect(verifiedBox(verified)).toEqual({ words: "state.verified", by: "S1", at: T0 });
    expect(verifiedBox({ ...ended, resolved })).toBeNull();
  });

  it("say who asks to keep it quiet only until it is", () => {
    const aside = { kind: "shelved", by: "19", at: T0, until: T0, reason: "r", workOrder: null, agreedBy: null, inForce: false } as const;
    expect(askedWords(someAlarm("A/2", { aside }))).toBe("aside.asksShelve");
    expect(askedWords(someAlarm("A/2", { aside: { ...aside, kind: "outOfService", workOrder: "WO-1" } }))).toBe("aside.asksOut");
    expect(askedWords(someAlarm("A/2", { aside: { ...aside, inForce: true } }))).toBeNull();
  });

  it("mark what stands for more than a day, and not what is over", () => {
    const raised = Date.parse(T0);
    expect(isStale(someAlarm("A/4", known), raised + STALE_MS)).toBe(false);
    expect(isStale(someAlarm("A/4", known), raised + STALE_MS + 1)).toBe(true);
    expect(isStale(someAlarm("A/4", { state: "returnedUnacknowledged", returnedAt: T0 }), raised + 2 * STALE_MS)).toBe(false);
  });
});
