// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { describe, expect, it, vi } from "vitest";
import { Refused, type Api } from "../api/api";
import { ApiContext } from "../api/useCommand";
import { demoChanges, demoDraft } from "../demo/policies";
import { nothingKnown } from "../live/fold";
import { LiveContext, type Live } from "../live/live";
import { SounderContext } from "../sound/SoundButton";
import { Sounder } from "../sound/sounder";
import { somePicture, T0 } from "../testing/some";
import { frame } from "../testing/stage";
import type { DraftView } from "./contract";
import PoliciesPage from "./PoliciesPage";

vi.hoisted(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, matchMedia: () => ({ matches: false, addEventListener: () => undefined }) }));

const present: Live = {
  connection: {
    status: { known: { ...nothingKnown, picture: somePicture(90) }, phase: "live", heardAt: 0, lostAt: null, attempt: 0, retryAt: null, offset: 0, buildingHeardAt: null },
    subscribe: () => () => undefined, retryNow: () => undefined, takeAnew: () => undefined,
  },
  seconds: { now: Date.parse(T0), subscribe: () => () => undefined },
};

type May = "propose-changes" | "decide-changes";

async function open(at: string, may: readonly May[], more: Partial<Api> = {}) {
  history.replaceState(null, "", `${at}${at.includes("?") ? "&" : "?"}lang=en`);
  const host = document.body.appendChild(document.createElement("div"));
  await act(async () => createRoot(host).render(
    <ApiContext.Provider value={{ ...demoChanges, ...more } as Api}><SounderContext.Provider value={new Sounder()}><LiveContext.Provider value={present}>
      <PoliciesPage session={{ user: "m", officer: "M1", role: "manager", centre: "c", may: ["see-changes", ...may], hold: "none", lockSeconds: null, factor: false }} home="/supervisor" onSignOut={() => undefined} />
    </LiveContext.Provider></SounderContext.Provider></ApiContext.Provider>,
  ));
  await frame();
  return host;
}

const press = async (host: Element, selector: string) => {
  await act(async () => host.querySelector<HTMLElement>(selector)?.click());
  await frame();
};
const type = async (host: Element, selector: string, text: string) => act(async () => {
  const input = host.querySelector<HTMLInputElement>(selector);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input?.dispatchEvent(new Event("input", { bubbles: true }));
});
const change = (draft: Partial<DraftView>): Partial<Api> => ({ draft: async () => ({ draft: demoDraft(draft), before: null, text: null, trial: null }) });

describe("policies", () => {
  it("lists values with source and mark, and says who set one otherwise and why", async () => {
    const page = await open("/policies", []);
    expect(page.querySelector("[data-value='WCK-2.general'] [data-confidence]")?.getAttribute("data-confidence")).toBe("unverified");
    expect(page.querySelector("[data-value='inquiry.max']")?.textContent).toContain("instead of 12 h");
    expect(page.querySelector("[data-value='inquiry.max']")?.textContent).toContain("Time for the hand-over");
    expect(page.querySelector("[data-action=edit]")).toBeNull();
  });

  it("takes nothing into a proposal without a reason, and proposes nothing that the server finds wrong", async () => {
    const page = await open("/policies", ["propose-changes"]);
    await press(page, "[data-value='inquiry.max'] [data-action=edit]");
    await type(page, "[data-edit] input[name=value]", "30 h");
    await press(page, "[data-edit] button[type=submit]");
    expect(page.querySelector("[data-edit] .refused")).not.toBeNull();
    await type(page, "[data-edit] input[name=why]", "More time");
    await press(page, "[data-edit] button[type=submit]");
    expect(page.querySelector("[data-proposal] [data-problems]")?.textContent).toContain("at most 12 h");
    await type(page, "input[name=why-all]", "More time");
    expect(page.querySelector<HTMLButtonElement>("[data-action=propose]")?.disabled).toBe(true);
  });

  it("lets a second person decide, and only after a second look", async () => {
    const steps: string[] = [];
    const page = await open("/policies?change=3", ["decide-changes"], { ...change({}), stepChange: async (id, step, version) => { steps.push(`${step} ${id} ${version}`); return demoDraft({ state: "activated" }); } });
    await press(page, "[data-action=approve]");
    expect(steps).toEqual([]);
    await press(document.body, "[data-action=approve-now]");
    expect(steps).toEqual(["approve 3 2"]);
  });

  it("never offers whoever proposed it to approve it", async () => {
    const page = await open("/policies?change=3", ["propose-changes", "decide-changes"], change({ own: true }));
    expect(page.querySelector("[data-action=approve]")).toBeNull();
    expect(page.textContent).toContain("another person");
  });

  it("says that a change is out of date, and does not offer to put it in force", async () => {
    const page = await open("/policies?change=3", ["decide-changes"], change({ outOfDate: true }));
    expect(page.querySelector("[data-state]")?.textContent).toContain("Out of date");
    expect(page.querySelector("[data-action=approve]")).toBeNull();
  });

  it("says in its own words why the server refused", async () => {
    const page = await open("/policies?change=3", ["decide-changes"], { ...change({}), stepChange: () => Promise.reject(new Refused("raw", 409, {}, "file-changed")) });
    await press(page, "[data-action=approve]");
    await press(document.body, "[data-action=approve-now]");
    expect(page.querySelector(".pol-decide .refused")?.textContent).toContain("changed by hand");
  });

  it("shows what a try gave, by rule, person and shift", async () => {
    const page = await open("/policies?change=3", ["decide-changes"]);
    await frame();
    expect(page.querySelector("[data-gained]")?.getAttribute("data-gained")).toBe("38");
    expect([...page.querySelectorAll("[data-tally]")].map((row) => row.getAttribute("data-tally"))).toContain("1122-037");
  });
});
