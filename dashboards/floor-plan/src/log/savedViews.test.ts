import { describe, expect, it } from "vitest";
import { EMPTY, writeQuestion, type Question } from "./question";
import { questionOf, viewOf } from "./savedViews";

const ZONE = "Asia/Shanghai";
const monday = Date.parse("2026-11-23T04:00:00Z");
const tuesday = monday + 24 * 3600_000;
const force: Question = { ...EMPTY, view: "entries", kind: "force-used", officer: "02" };

describe("a view that somebody keeps", () => {
  it("asks the same again", () => {
    for (const question of [EMPTY, { ...EMPTY, open: true }, force, { ...force, text: "要求 上厕所&a=b", order: "oldest" as const }, { ...EMPTY, view: "ledger" as const }]) {
      expect(questionOf(viewOf("a", question, monday, ZONE), tuesday, ZONE)).toEqual(question);
    }
  });

  it("of today or of seven days moves on with the day of the centre", () => {
    const today = { ...force, from: "2026-11-22T16:00:00Z" };
    const week = { ...force, from: "2026-11-16T16:00:00Z" };
    expect(questionOf(viewOf("a", today, monday, ZONE), tuesday, ZONE)).toEqual({ ...force, from: "2026-11-23T16:00:00Z" });
    expect(questionOf(viewOf("a", week, monday, ZONE), tuesday, ZONE)).toEqual({ ...force, from: "2026-11-17T16:00:00Z" });
    expect(questionOf(viewOf("a", today, monday, ZONE), monday, ZONE)).toEqual(today);
  });

  it("of a period that was typed stays with it", () => {
    for (const typed of [{ from: "2026-11-22T16:00:00Z", to: "2026-11-22T20:00:00Z" }, { from: "2026-11-22T15:59:00Z", to: "" }, { from: "", to: "2026-11-22T16:00:00Z" }]) {
      expect(questionOf(viewOf("a", { ...force, ...typed }, monday, ZONE), tuesday, ZONE)).toEqual({ ...force, ...typed });
    }
  });

  it("opens at an address that asks the same of whoever gets it, with instants in it and no days", () => {
    const address = writeQuestion(questionOf(viewOf("a", { ...force, from: "2026-11-22T16:00:00Z" }, monday, ZONE), tuesday, ZONE));
    expect([...new URLSearchParams(address)]).toEqual([["from", "2026-11-23T16:00:00Z"], ["officer", "02"], ["kind", "force-used"], ["view", "entries"]]);
  });

  it("has a name without blanks around it", () => {
    expect(viewOf(" night ", EMPTY, monday, ZONE).name).toBe("night");
  });
});
