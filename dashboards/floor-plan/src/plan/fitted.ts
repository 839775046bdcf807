import type { Room } from "./geometry";

/** Of the bold figures and letters in which a room speaks, and of Chinese signs, in units of the plan. */
const LETTER = 8.2;
const SIGN = 13.6;
/** Clear of the walls. */
const MARGIN = 10;

/** What is wider than its room is drawn narrower, and never into the next room: there it would be said of somebody else. */
export function fitted(text: string, room: Room): { readonly textLength?: number; readonly lengthAdjust?: "spacingAndGlyphs" } {
  const width = [...text].reduce((sum, sign) => sum + (sign > "\u2E7F" ? SIGN : LETTER), 0);
  const there = room.box.right - room.box.left - MARGIN;
  return room.kind === "corridor" || width <= there ? {} : { textLength: there, lengthAdjust: "spacingAndGlyphs" };
}
