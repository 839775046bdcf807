import { describe, expect, it } from "vitest";
import { demoStanding } from "../demo/policies";
import { byChapter, chapterOf, found, ruleOf } from "./chapters";

describe("the list of values", () => {
  it("puts a rule's value into its chapter and a law before all of them", () => {
    expect([chapterOf("WCK-2.general"), chapterOf("inquiry.max"), chapterOf("XYZ-1.a")]).toEqual(["WCK", "law", "other"]);
    expect([ruleOf("WCK-10.response"), ruleOf("inquiry.max")]).toEqual(["WCK-10", null]);
    expect(byChapter(demoStanding.values).map(([chapter]) => chapter)).toEqual(["law", "WCK", "PRS", "DOR"]);
  });

  it("finds every word typed, in the source of either language too", () => {
    const keys = (text: string, only: "" | "own" | "unverified" = "") => found(demoStanding.values, { chapter: "", text, only }).map((value) => value.key);
    expect(keys("刑事诉讼法 officers")).toEqual(["PRS-2.officers"]);
    expect(keys("hand-over")).toEqual(["inquiry.max"]);
    expect(keys("", "own")).toEqual(["inquiry.max", "WCK-2.closeProximity"]);
    expect(keys("", "unverified")).toEqual(["WCK-2.general", "WCK-2.closeProximity"]);
  });
});
