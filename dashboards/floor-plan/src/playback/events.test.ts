import { describe, expect, it } from "vitest";
import { T0 } from "../testing/some";
import type { AlarmLifeView } from "../record/contract";
import { beside, eventsIn, gapsIn } from "./events";

const zero = Date.parse(T0);
const at = (seconds: number) => new Date(zero + seconds * 1000).toISOString();
const life = (rule: string, raised: number, more: Partial<AlarmLifeView> = {}): AlarmLifeView => ({
  entry: String(raised), rule, subjectKind: "detainee", subject: "s", record: null, zone: null, priority: 2, state: "unacknowledged", raisedAt: at(raised), acknowledgedAt: null, acknowledgedBy: null,
  attendedAt: null, attendedBy: null, resolvedAt: null, resolvedBy: null, escalatedAt: null, returnedAt: null, endedAt: null, lastEntry: "9", ...more,
});
const lives = [life("PRS-1", 50), life("COV-5", 10, { returnedAt: at(30) }), life("DOR-2", 90), life("COV-1", 70)];

describe("what the scrubber carries", () => {
  it("is in the order of time and within the period", () => {
    expect(eventsIn(lives, zero + 20_000, zero + 80_000).map((event) => event.life.rule)).toEqual(["PRS-1", "COV-1"]);
  });

  it("goes from event to event and stops at the ends", () => {
    const events = eventsIn(lives, zero, zero + 100_000);
    const [first, second] = events;
    expect(beside(events, zero, 1)).toBe(first);
    expect(beside(events, first?.at ?? 0, 1)).toBe(second);
    expect(beside(events, second?.at ?? 0, -1)).toBe(first);
    expect([beside(events, zero, -1), beside(events, zero + 100_000, 1)]).toEqual([null, null]);
  });

  it("draws what could not be observed as a gap, to the end while it lasts", () => {
    expect(gapsIn(lives, zero + 20_000, zero + 80_000).map((gap) => [gap.from - zero, gap.to - zero])).toEqual([[20_000, 30_000], [70_000, 80_000]]);
  });
});
