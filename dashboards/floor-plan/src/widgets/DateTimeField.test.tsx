// @vitest-environment jsdom
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { clear, digits, focus, keys, show, words } from "../testing/stage";
import { DateTimeField } from "./DateTimeField";

function From({ start }: { readonly start: string }) {
  const [instant, setInstant] = useState(start);
  return <><DateTimeField label="From" name="from" instant={instant} timeZone="Asia/Shanghai" onChange={setInstant} /><output>{instant}</output></>;
}

afterEach(clear);

describe("a moment on the centre's clock", () => {
  it("is typed digit by digit and means the centre's time", async () => {
    await show(<From start="2026-11-22T19:12:00Z" />, "zh");
    expect(words("[data-field=from]")[0]).toContain("23");
    await focus(".part[data-type=hour]");
    await digits("05");
    expect(words("output")[0]).toMatch(/^2026-11-22T21:12/);
    await focus(".part[data-type=minute]");
    await keys("ArrowUp");
    expect(words("output")[0]).toMatch(/^2026-11-22T21:13/);
  });

  it("is no moment any more when a part of it is taken away", async () => {
    await show(<From start="2026-11-22T19:12:00Z" />);
    for (const part of ["day", "month", "year", "hour", "minute"]) {
      await focus(`.part[data-type=${part}]`);
      await keys("Backspace", "Backspace", "Backspace", "Backspace");
    }
    expect(words("output")).toEqual([""]);
  });
});
