// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { all, clear, click, one, show, words } from "../testing/stage";
import { WallField } from "./WallField";

afterEach(clear);

const field = (wall: string, onChange: (wall: string) => void = () => undefined) => <WallField label="From" name="from" wall={wall} granularity="minute" onChange={onChange} />;

describe("a date on the wall", () => {
  it("is written as the page's language writes it, and not as the browser does", async () => {
    await show(field("2026-11-23T03:12"), "en");
    expect(words("[data-field=from]")[0]?.replace(/[\u2066-\u2069]/g, "")).toBe("23/11/2026, 03:12");
    await show(field("2026-11-23T03:12"), "zh");
    expect(words("[data-field=from]")[0]?.replace(/[\u2066-\u2069]/g, "")).toBe("2026/11/23 03:12");
  });

  it("is taken from the calendar with its time", async () => {
    const taken: string[] = [];
    await show(field("2026-11-23T03:12", (wall) => taken.push(wall)));
    await click(".opens");
    const day = all(".month .day").find((cell) => cell.textContent === "20" && cell.dataset["outsideMonth"] === undefined);
    day?.setAttribute("id", "the-twentieth");
    await click("#the-twentieth");
    expect(taken).toEqual(["2026-11-20T03:12"]);
  });

  it("is empty for what is no date, and says what is wrong", async () => {
    await show(<WallField label="From" name="from" wall="tomorrow" granularity="day" onChange={() => undefined} problem="no date" />);
    expect(all(".part[data-placeholder]")).toHaveLength(3);
    expect(one(".refused").textContent).toBe("no date");
  });
});
