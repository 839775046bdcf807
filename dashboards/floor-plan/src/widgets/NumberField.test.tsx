// @vitest-environment jsdom
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { clear, focus, keys, show, type, words } from "../testing/stage";
import { NumberField } from "./NumberField";

function Minutes() {
  const [value, setValue] = useState<number | null>(null);
  return <><NumberField label="Minutes" name="minutes" min={5} max={30} value={value} onChange={setValue} /><output>{String(value)}</output><button type="button" id="away">away</button></>;
}

afterEach(clear);

describe("a number field", () => {
  it("begins with nothing, steps with arrows and stays within its bounds", async () => {
    await show(<Minutes />);
    expect(words("output")).toEqual(["null"]);
    await focus("[data-number=minutes]");
    await type("29");
    await keys("ArrowUp", "ArrowUp", "ArrowUp");
    expect(words("output")).toEqual(["30"]);
    await type("3");
    await focus("#away");
    expect(words("output")).toEqual(["5"]);
  });
});
