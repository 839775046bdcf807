import { describe, expect, it } from "vitest";
import { demoDuty } from "../demo/duty";
import { somePerson, somePicture } from "../testing/some";
import { en } from "../words/en";
import { say } from "../words/words";
import { beginOf, duesOf, nextOf } from "./dues";
import { flagsOf, leftWords, stageWords } from "./says";

const picture = somePicture(1, { people: [
  somePerson("1122-037", { observation: { level: "general", intervalSeconds: 3600, lastCheckAt: null, dueAt: "2026-11-22T20:00:00Z", lastCheckEntry: null, rousing: false } }),
  somePerson("1122-040", { observation: { level: "general", intervalSeconds: 3600, lastCheckAt: null, dueAt: "2026-11-22T19:05:00Z", lastCheckEntry: null, rousing: false } }),
] });
const english = (key: keyof typeof en, args = {}) => say("en", key, args);

describe("what falls due", () => {
  it("stands by when it must be begun, what is late first", async () => {
    const dues = duesOf(picture, await demoDuty.held(), (await demoDuty.ahead()).foreseen);
    expect(dues[0]).toMatchObject({ kind: "count" });
    expect(dues[1]).toMatchObject({ kind: "look", record: "1122-040" });
    const begins = dues.map(beginOf);
    expect(begins).toEqual([...begins].sort((a, b) => a - b));
  });

  it("says each thing once, whoever foresees it", async () => {
    const dues = duesOf(picture, await demoDuty.held(), (await demoDuty.ahead()).foreseen);
    expect(dues.filter((due) => due.kind === "warning").map((due) => due.foreseen?.rule)).toEqual(["MED-11", "DET-9"]);
    expect(nextOf(dues).get("1122-040")?.kind).toBe("look");
  });

  it("knows the looks also while what is open cannot be asked", () => {
    expect(duesOf(picture, null, []).map((due) => due.record)).toEqual(["1122-040", "1122-037"]);
  });

  it("always says whether it is left or late", () => {
    const due = { kind: "look", record: null, at: 60_000, startBy: null } as const;
    expect([leftWords(due, 0, english), leftWords(due, 150_000, english)]).toEqual(["1:00 left", "1:30 late"]);
  });
});

describe("what the board says of somebody", () => {
  it("names what is not assessed, and never draws it as nothing", async () => {
    const minor = (await demoDuty.held()).people.find((one) => one.record === "1123-001");
    expect(minor === undefined ? [] : flagsOf(minor, english, "en")).toContain("risk not assessed");
  });

  it("says what somebody does now before which stage is behind them", async () => {
    const people = (await demoDuty.held()).people;
    const of = (record: string) => people.filter((one) => one.record === record).map((one) => stageWords(one, english, "en"));
    expect([...of("1122-037"), ...of("1122-040")]).toEqual(["interview", "after medical screening"]);
  });
});
