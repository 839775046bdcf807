import { describe, expect, it } from "vitest";
import { instantOf, midnight, offsetAt, wallOf } from "./period";
import { EMPTY, queryOf, readQuestion, writeQuestion, type Question } from "./question";

const questions: readonly Question[] = [
  EMPTY,
  { ...EMPTY, open: true },
  { ...EMPTY, from: "2026-11-22T16:00:00Z", to: "2026-11-23T16:00:00Z", order: "oldest" },
  { ...EMPTY, view: "entries" },
  { ...EMPTY, view: "entries", record: "1122-037", zone: "z-int-2", officer: "02", rule: "PRS-1", kind: "alarm", wristband: "wb-037", text: "要求 上厕所&a=b" },
  { ...EMPTY, view: "ledger", from: "2026-11-22T16:00:00Z", officer: "02" },
];

describe("a question in the address", () => {
  it("comes back as it was asked", () => {
    for (const question of questions) {
      expect(readQuestion(writeQuestion(question))).toEqual(question);
    }
  });

  it("is nothing when nothing is asked", () => {
    expect(writeQuestion(EMPTY)).toBe("");
    expect(readQuestion("?lang=zh&theme=dark")).toEqual(EMPTY);
  });

  it("that narrows what stays have none of is one about entries", () => {
    expect(readQuestion("?zone=z-1").view).toBe("entries");
    expect(readQuestion("?text=%E5%BE%8B%E5%B8%88").view).toBe("entries");
    expect(readQuestion("?view=entries&open=true").open).toBe(false);
  });

  it("goes to the server with what is wrong in it, which says what", () => {
    expect(queryOf(readQuestion("?from=yesterday"))).toBe("?from=yesterday");
  });

  it("about stays carries nothing that the server would not judge them by", () => {
    expect(queryOf({ ...EMPTY, officer: "02", open: true })).toBe("?open=true");
    expect(queryOf({ ...EMPTY, officer: "02", open: true, view: "entries" })).toBe("?officer=02");
  });

  it("goes on from where the page before ended", () => {
    expect(queryOf({ ...EMPTY, view: "entries", kind: "alarm" }, "17-9", 100)).toBe("?kind=alarm&rows=100&after=17-9");
  });
});

describe("times of the centre", () => {
  it("are the instants at which its clocks show them", () => {
    expect(wallOf("2026-11-22T19:12:40Z", "Asia/Shanghai")).toBe("2026-11-23T03:12");
    expect(instantOf("2026-11-23T03:12", "Asia/Shanghai")).toBe("2026-11-22T19:12:00Z");
    expect(midnight(Date.parse("2026-11-22T19:12:40Z"), "Asia/Shanghai")).toBe("2026-11-22T16:00:00Z");
    expect(midnight(Date.parse("2026-11-22T19:12:40Z"), "Asia/Shanghai", 6)).toBe("2026-11-16T16:00:00Z");
    expect([wallOf("yesterday", "UTC"), instantOf("", "UTC")]).toEqual(["", ""]);
  });

  it("hold where a day has 23 hours or 25", () => {
    expect(midnight(Date.parse("2026-03-29T20:00:00Z"), "Europe/Berlin")).toBe("2026-03-28T23:00:00Z");
    expect(midnight(Date.parse("2026-10-25T20:00:00Z"), "Europe/Berlin")).toBe("2026-10-24T22:00:00Z");
    expect(instantOf("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00Z");
    expect(instantOf("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00Z");
    expect(offsetAt(Date.parse("2026-07-01T00:00:00Z"), "Asia/Kolkata")).toBe(5.5 * 3600_000);
  });
});
