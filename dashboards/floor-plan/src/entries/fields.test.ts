import { describe, expect, it } from "vitest";
import { entryOf } from "./descriptions";
import { bodyOf, NOTHING, problemOf } from "./fields";
import { UNSAID, whenProblem } from "./WhenField";

const body = (word: string, answers: Readonly<Record<string, string>>) => bodyOf(entryOf(word).fields, answers);
const problems = (word: string, answers: Readonly<Record<string, string>>) => entryOf(word).fields.map((field) => problemOf(field, answers[field.name] ?? ""));

describe("what a form sends", () => {
  it("is what was answered, in the server's words", () => {
    expect(body("meal-offered", { kind: "main", taken: "no" })).toEqual({ kind: "main", taken: false });
    expect(body("escort-began", { to: "z-medical", expected: "90", staff: "2", staffRequired: "2" })).toEqual({ to: "z-medical", expected: "1:30:00", staff: 2, staffRequired: 2 });
    expect(body("interview-began", { officers: "05\n08", recorded: "yes", adultPresent: "no", nightReason: " " })).toEqual({ officers: ["05", "08"], recorded: true, adultPresent: false });
    expect(body("risk-assessed", { risk: "selfHarm\ninjured" })).toEqual({ risk: "selfHarm, injured" });
  });

  it("says that there is nothing to list only when somebody said so", () => {
    expect(problems("body-mapped", { atExit: "no" })).toEqual(["missing", null]);
    expect(body("body-mapped", { injuries: NOTHING, atExit: "no" })).toEqual({ injuries: [], atExit: false });
    expect(problems("body-mapped", { injuries: "\n", atExit: "no" })).toEqual(["missing", null]);
  });
});

describe("what must be mended first", () => {
  it("is what is missing, and what is no number or no length", () => {
    expect(problems("meal-offered", {})).toEqual(["missing", "missing"]);
    expect(problems("exercise-taken", { length: "0" })).toEqual(["length"]);
    expect(problems("headcount-taken", { counted: "-1" })).toEqual(["number"]);
    expect(problems("headcount-taken", { counted: "0" })).toEqual([null]);
    expect(problems("contact-made", { kind: "family" })).toEqual([null, null]);
  });
});

describe("when it was", () => {
  const now = Date.parse("2026-11-23T03:12:40Z");

  it("is now unless somebody says a true time, which lies neither ahead nor too far back", () => {
    expect(whenProblem("", now)).toBeNull();
    expect(whenProblem("2026-11-23T02:00:00Z", now)).toBeNull();
    expect(whenProblem(UNSAID, now)).toBe("unsaid");
    expect(whenProblem("2026-11-23T03:13:00Z", now)).toBe("future");
    expect(whenProblem("2026-11-20T15:12:39Z", now)).toBe("tooOld");
  });
});
