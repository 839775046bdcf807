// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { all, clear, one, show } from "../testing/stage";
import { DateTimeRange } from "./DateTimeRange";

const end = (name: string, instant: string, problem?: string) => ({ name, label: name, instant, onChange: () => undefined, ...(problem === undefined ? {} : { problem }) });
const range = (from: string, to: string, problem?: string) => <DateTimeRange timeZone="Asia/Shanghai" from={end("from", from)} to={end("to", to, problem)} />;

afterEach(clear);

describe("a range", () => {
  it("may be open on either side", async () => {
    await show(range("2026-11-22T19:12:00Z", ""));
    expect(all(".refused")).toHaveLength(0);
  });

  it("says beside its end that it is turned round, and what the server said before that", async () => {
    await show(range("2026-11-22T19:12:00Z", "2026-11-22T19:12:00Z"));
    expect(one(".refused").textContent).toBe("Not after the beginning.");
    await show(range("2026-11-22T19:12:00Z", "2026-11-21T19:12:00Z", "too far back"));
    expect(one(".refused").textContent).toBe("too far back");
  });
});
