import { describe, expect, it } from "vitest";
import type { PersonView } from "../live/contract";
import { NEXT_MAX, nextLooks } from "./nextLooks";

const person = (record: string, minutes: number) => ({ record, observation: { dueAt: new Date(minutes * 60_000).toISOString() } }) as PersonView;

describe("the next people to look at", () => {
  it("stand in the order in which they fall due, the late ones first, and no more than can be read", () => {
    const people = [30, -5, 12, 12, 3, 90, 44].map((minutes, index) => person(`1122-00${index}`, minutes + 100));
    expect(nextLooks(people).map(({ record }) => record)).toEqual(["1122-001", "1122-004", "1122-002", "1122-003", "1122-000"]);
    expect(nextLooks(people)).toHaveLength(NEXT_MAX);
  });
});
