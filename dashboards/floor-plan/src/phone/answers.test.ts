import { describe, expect, it } from "vitest";
import { lookBody } from "../people/look";
import { cannotBeWoken, lookOf, ROUSED, SAW, type Answered, type Saw } from "./answers";
import { promptsOf, turned } from "./prompts";

const body = (saw: Saw | null, answered: Answered | null) => lookBody(lookOf({ saw, answered, note: "" }));

describe("the two questions at the door", () => {
  it("are both needed, and neither has a default", () => {
    expect([body(null, null), body("awake", null), body(null, "answered")]).toEqual([null, null, null]);
    expect(body("awake", "answered")).toEqual({ seen: true, breathing: true, response: "talks" });
  });

  it("say of somebody asleep that they were roused when they answer, and not when they only move", () => {
    expect(body("asleep", "answered")?.["response"]).toBe("asleepRoused");
    expect(body("asleep", "moved")?.["response"]).toBe("moves");
  });

  it("write down how somebody answered when woken, where each look wakes them", () => {
    expect(ROUSED.map((one) => body("asleep", one)?.["rousing"])).toEqual(["alert", "answersVoice", "answersTouch"]);
    expect(body("awake", "answered")).not.toHaveProperty("rousing");
  });

  it("never say by a usual answer that nobody responds", () => {
    expect(SAW.map((saw) => body(saw, "moved")?.["response"])).not.toContain("none");
  });

  it("are skipped for somebody who cannot be woken, and the record does not guess whether they breathe", () => {
    expect(lookBody(cannotBeWoken(false, false))).toEqual({ seen: true, breathing: false, response: "none" });
    expect(lookBody(cannotBeWoken(true, true))).toEqual({ seen: true, breathing: true, response: "none", rousing: "unresponsive" });
  });
});

describe("what is asked", () => {
  it("is the same for the same look and another for the next", () => {
    expect(promptsOf(17, 0)).toEqual(promptsOf(17, 0));
    expect(promptsOf(17, 1)).toEqual(promptsOf(18, 0));
    expect(promptsOf(18, 0)).not.toEqual(promptsOf(17, 0));
    expect(promptsOf(null, 0)).toEqual(promptsOf(0, 0));
  });

  it("repeats itself only after a round that nobody keeps in mind", () => {
    const seen = new Set(Array.from({ length: 60 }, (_, number) => JSON.stringify(promptsOf(number, 0))));
    expect(seen.size).toBe(60);
  });

  it("turns the answers round and loses none", () => {
    expect(turned(["a", "b", "c", "d"], 1)).toEqual(["b", "c", "d", "a"]);
    expect(turned(["a", "b"], 2)).toEqual(["a", "b"]);
  });
});
