// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { describe, expect, it, vi } from "vitest";
import { Refused, type Api } from "../api/api";
import { ApiContext } from "../api/useCommand";
import { nothingKnown } from "../live/fold";
import { LiveContext, type Live } from "../live/live";
import { someAlarm, somePicture, T0 } from "../testing/some";
import type { PlaybackView } from "./contract";
import PlaybackPage from "./PlaybackPage";

vi.hoisted(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, matchMedia: () => ({ matches: false, addEventListener: () => undefined }) }));
Element.prototype.scrollIntoView = () => undefined;

const now = Date.parse(T0);
const alarm = (state: "unacknowledged" | "acknowledged") => someAlarm("PRS-1/1122-037", { priority: 1, state });
const present: Live = {
  connection: {
    status: { known: { ...nothingKnown, picture: somePicture(90, { alarms: [alarm("unacknowledged")] }) }, phase: "live", heardAt: 0, lostAt: null, attempt: 0, retryAt: null, offset: 0, buildingHeardAt: null },
    subscribe: () => () => undefined, retryNow: () => undefined, takeAnew: () => undefined,
  },
  seconds: { now, subscribe: () => () => undefined },
};
const plan = { type: "FeatureCollection", features: [] };

async function open(playback: (at: string, until: string) => Promise<PlaybackView>) {
  history.replaceState(null, "", `/playback?at=${new Date(now - 600_000).toISOString()}`);
  const api = { playback, planOf: async () => plan, alarmLives: async () => ({ rows: [], next: null }) } as unknown as Api;
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  await act(async () => root.render(
    <ApiContext.Provider value={api}><LiveContext.Provider value={present}>
      <PlaybackPage session={{ user: "s", officer: "S1", role: "supervisor", centre: "c", may: ["see-record"], hold: "none", lockSeconds: null, factor: false }} home="/supervisor" onSignOut={() => undefined} />
    </LiveContext.Provider></ApiContext.Provider>,
  ));
  return host;
}

const settle = () => act(async () => {
  await vi.advanceTimersByTimeAsync(400);
});
const view = (at: string): PlaybackView => ({ picture: somePicture(7, { at }), updates: [], until: at, plan: 3, planOfThatDay: true });

describe("playback", () => {
  it("shows a moment of the past, says that it is not the present, and counts what rings now", async () => {
    vi.useFakeTimers();
    const page = await open(async (at) => view(at));
    await settle();
    expect(page.querySelector("h1")?.textContent).toMatch(/not the present|不是现在/);
    expect(page.querySelector("[data-screen=playback]")?.getAttribute("data-sequence")).toBe("7");
    expect(page.querySelector("[data-live-critical]")?.getAttribute("data-live-critical")).toBe("1");
    vi.useRealTimers();
  });

  it("says why a moment cannot be shown, and leaves what is there", async () => {
    vi.useFakeTimers();
    const page = await open(async (at) => (Date.parse(at) < now - 600_000 ? Promise.reject(new Refused("The record begins later.", 404)) : view(at)));
    await settle();
    await act(async () => {
      const slider = page.querySelector<HTMLInputElement>("[data-scrub]");
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(slider, String(now - 900_000));
      slider?.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await settle();
    expect(page.querySelector("[data-unanswered]")).not.toBeNull();
    expect(page.querySelector("[data-screen=playback]")?.getAttribute("data-sequence")).toBe("7");
    vi.useRealTimers();
  });

  it("takes a moment on the centre's clock also when the record does not hold the first one", async () => {
    vi.useFakeTimers();
    const page = await open(() => Promise.reject(new Refused("The record begins later.", 404)));
    await settle();
    expect(page.querySelector("[data-unanswered]")).not.toBeNull();
    expect(page.querySelector("[data-field=moment]")?.textContent).toContain("03:02:40");
    vi.useRealTimers();
  });
});
