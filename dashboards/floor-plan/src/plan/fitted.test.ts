import { describe, expect, it } from "vitest";
import { fitted } from "./fitted";
import type { Room } from "./geometry";

const room = (width: number, kind = "interview") => ({ kind, box: { left: 100, right: 100 + width, top: 0, bottom: 100 } }) as Room;

describe("what a room says", () => {
  it("is as wide as it is where it fits, and never wider than its room", () => {
    expect(fitted("Alone 2:51", room(120))).toEqual({});
    expect(fitted("Camera silent 24:12:41", room(120))).toEqual({ textLength: 110, lengthAdjust: "spacingAndGlyphs" });
    expect(fitted("摄像机无声 24:12:41", room(120))).toMatchObject({ textLength: 110 });
  });

  it("is free in a corridor, which is long", () => {
    expect(fitted("Camera silent 24:12:41", room(120, "corridor"))).toEqual({});
  });
});
