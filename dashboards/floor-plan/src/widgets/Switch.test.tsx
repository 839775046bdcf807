// @vitest-environment jsdom
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { clear, click, one, show } from "../testing/stage";
import { Switch } from "./Switch";

function Light() {
  const [on, setOn] = useState(false);
  return <Switch name="light" label="Light" on={on} onChange={setOn} />;
}

afterEach(clear);

describe("a switch", () => {
  it("is a switch to a screen reader, and on at once", async () => {
    await show(<Light />);
    const input = one("[role=switch]") as HTMLInputElement;
    expect(input.checked).toBe(false);
    await click("[role=switch]");
    expect(input.checked).toBe(true);
  });
});
