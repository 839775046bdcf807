import { describe, expect, it } from "vitest";
import { somePerson, T0 } from "../testing/some";
import { clockUsed } from "./clockUsed";

const clock = (more: object) => ({ ...somePerson("CR-1").clock, ...more });
const at = (seconds: number) => Date.parse(T0) + seconds * 1000;

describe("clockUsed", () => {
  it("counts from the start", () => expect(clockUsed(clock({}), at(3600))).toBe(3600));
  it("leaves out what was excluded", () => expect(clockUsed(clock({ excludedSeconds: 600 }), at(3600))).toBe(3000));
  it("stands still while it is paused", () => expect(clockUsed(clock({ excludedSeconds: 600, pausedSince: new Date(at(1800)).toISOString() }), at(3600))).toBe(1200));
  it("never shows less than nothing", () => expect(clockUsed(clock({}), at(-5))).toBe(0));
});
