import { expect, it } from "vitest";
import { isPlaceKnown } from "./presence";

it.each([
  ["present", true],
  ["weak", true],
  ["degraded", false],
  ["lost", false],
  ["unknown", false],
] as const)("a wristband that is %s: the place is known is %s", (presence, known) => {
  expect(isPlaceKnown(presence)).toBe(known);
});
