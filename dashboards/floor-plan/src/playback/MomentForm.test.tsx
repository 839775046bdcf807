// @vitest-environment jsdom
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { LiveContext, type Live } from "../live/live";
import { somePicture } from "../testing/some";
import { clear, click, digits, focus, keys, show, words } from "../testing/stage";
import { MomentForm } from "./MomentForm";

const live = { connection: { status: { known: { picture: somePicture(1) } }, subscribe: () => () => undefined }, seconds: { now: 0, subscribe: () => () => undefined } } as unknown as Live;
const START = Date.parse("2026-11-22T19:12:40.500Z");

function Playing() {
  const [at, setAt] = useState(START);
  return (
    <LiveContext.Provider value={live}>
      <MomentForm at={at} onGo={setAt} />
      <output>{new Date(at).toISOString()}</output>
      <button type="button" id="second" onClick={() => setAt((before) => before + 1000)}>second</button>
    </LiveContext.Provider>
  );
}

/** On the centre's clock, eight hours ahead. */
async function type(parts: Readonly<Record<string, string>>): Promise<void> {
  for (const [part, text] of Object.entries(parts)) {
    await focus(`[data-field=moment] [data-type=${part}]`);
    await digits(text);
  }
}

afterEach(clear);

describe("the moment that is gone to", () => {
  it("is typed as a whole and gone to with Enter, and nowhere on the way", async () => {
    await show(<Playing />, "zh");
    await type({ year: "2024", month: "01", day: "01", hour: "12", minute: "00", second: "05" });
    expect(words("output")).toEqual(["2026-11-22T19:12:40.500Z"]);
    await keys("Enter");
    expect(words("output")).toEqual(["2024-01-01T04:00:05.000Z"]);
  });

  it("stays as it is being typed while playback goes on", async () => {
    await show(<Playing />);
    await type({ minute: "20" });
    await click("#second");
    await click("[data-action=go]");
    expect(words("output")).toEqual(["2026-11-22T19:20:40.000Z"]);
  });
});
