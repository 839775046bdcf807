// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { clear, click, one, show } from "../testing/stage";
import { Select } from "./Select";
import { takesKeys } from "./takesKeys";
import { WallField } from "./WallField";

afterEach(clear);

describe("keys of a screen", () => {
  it("are left to a field, to a list and the button that opens it, and to the parts of a date, but not to a button", async () => {
    await show(
      <>
        <input id="text" /><button type="button" id="button">x</button>
        <Select label="Kind" name="kind" value="" options={[["a", "A"]]} onChange={() => undefined} />
        <WallField label="From" name="from" wall="" granularity="day" onChange={() => undefined} />
      </>,
    );
    expect([takesKeys(one("#text")), takesKeys(one("#button")), takesKeys(one(".drop")), takesKeys(one(".part[data-type=day]")), takesKeys(null)]).toEqual([true, false, true, true, false]);
    await click(".drop");
    expect(takesKeys(one("[role=option]"))).toBe(true);
  });
});
