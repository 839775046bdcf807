// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Api } from "../api/api";
import type { TrafficView } from "../live/contract";
import { LiveContext, type Live } from "../live/live";
import { T0 } from "../testing/some";
import { FloodContext, LOOK_MS, useFlood } from "./flood";
import { FloodLine } from "./FloodLine";

(globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;

let place: HTMLDivElement;
let root: Root;
let answer: () => Promise<TrafficView>;
const quiet: TrafficView = { at: T0, floodSince: null, lastTenMinutes: 2, chattering: [], stale: [] };
const api = { traffic: () => answer() } as Api;

// A line on which nothing was said yet: the names of the centre are not known.
const status = { known: { picture: null } };
const live = { connection: { status, subscribe: () => () => undefined } } as unknown as Live;

function Desk() {
  return <LiveContext.Provider value={live}><FloodContext.Provider value={useFlood(api)}><FloodLine /></FloodContext.Provider></LiveContext.Provider>;
}

const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const line = () => place.querySelector(".flood")?.textContent ?? null;

beforeEach(async () => {
  vi.useFakeTimers();
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  answer = async () => quiet;
  await act(async () => root.render(<Desk />));
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.useRealTimers();
});

describe("the line of a flood", () => {
  it("is there as long as the server says that there is one", async () => {
    expect(line()).toBeNull();
    answer = async () => ({ ...quiet, floodSince: T0, lastTenMinutes: 14 });
    await pass(LOOK_MS);
    expect(line()).toContain("14");
    answer = async () => quiet;
    await pass(LOOK_MS);
    expect(line()).toBeNull();
  });

  it("is not there when nobody knows: then everything sounds as ever", async () => {
    answer = async () => ({ ...quiet, floodSince: T0, lastTenMinutes: 14 });
    await pass(LOOK_MS);
    answer = () => Promise.reject(new Error("no answer"));
    await pass(LOOK_MS);
    expect(line()).toBeNull();
  });
});
