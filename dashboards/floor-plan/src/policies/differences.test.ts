import { describe, expect, it } from "vitest";
import { differences } from "./differences";

const shown = (before: string, after: string) => differences(before, after).map((line) => (line.kind === "skipped" ? `… ${line.count}` : `${line.kind} ${line.number} ${line.text}`));

describe("differences of two texts", () => {
  it("shows what was taken away and added, with two lines around and the rest counted", () => {
    expect(shown("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nX\ne\nf\ng")).toEqual(["… 1", "same 2 b", "same 3 c", "removed 4 d", "added 4 X", "same 5 e", "same 6 f", "… 1"]);
  });

  it("keeps lines together that are in both", () => {
    expect(shown("a\nb\nc", "b\nc\nd").filter((line) => !line.startsWith("same"))).toEqual(["removed 1 a", "added 3 d"]);
  });

  it("shows nothing but a count for texts that are alike", () => {
    expect(shown("a\nb", "a\nb")).toEqual(["… 2"]);
  });

  it("does not compare line by line what is too long for it", () => {
    const long = (from: number) => Array.from({ length: 2500 }, (_, index) => String(from + index)).join("\n");
    expect(differences(long(0), long(10_000)).filter((line) => line.kind === "removed")).toHaveLength(2500);
  });
});
