// @vitest-environment jsdom
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { clear, click, one, show, words } from "../testing/stage";
import { CheckGroup } from "./CheckGroup";

function Columns() {
  const [chosen, setChosen] = useState<readonly string[]>(["place"]);
  return <><CheckGroup name="column" label="Columns" quiet options={[["place", "Place"], ["look", "Look"]]} chosen={chosen} onChange={setChosen} /><output>{chosen.join()}</output></>;
}

afterEach(clear);

describe("a group of checks", () => {
  it("has any number of its answers, under one name", async () => {
    await show(<Columns />);
    expect(one("[role=group]").getAttribute("aria-labelledby")).toBe(one(".spoken-only").id);
    await click("input[name=column-look]");
    expect(words("output")).toEqual(["place,look"]);
    await click("input[name=column-place]");
    expect(words("output")).toEqual(["look"]);
  });
});
