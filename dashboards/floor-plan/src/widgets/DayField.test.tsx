// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { clear, focus, keys, show, words } from "../testing/stage";
import { DayField } from "./DayField";

afterEach(clear);

describe("a day", () => {
  it("has no time, and is stepped with arrows", async () => {
    const days: string[] = [];
    await show(<DayField label="From" name="from" day="2026-11-30" onChange={(day) => days.push(day)} />);
    expect(words("[data-field=from]")[0]?.replace(/[\u2066-\u2069]/g, "")).toBe("30/11/2026");
    await focus(".part[data-type=month]");
    await keys("ArrowUp");
    expect(days).toEqual(["2026-12-30"]);
  });
});
