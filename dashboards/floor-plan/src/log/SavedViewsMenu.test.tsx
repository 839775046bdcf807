// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LiveContext, type Live } from "../live/live";
import { somePicture } from "../testing/some";
import { say } from "../words/words";
import { EMPTY, type Question } from "./question";
import { SavedViewsMenu } from "./SavedViewsMenu";
import { VIEWS_MAX } from "./savedViews";

(globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;

const status = { known: { picture: somePicture(1) } };
const live = { connection: { status, subscribe: () => () => undefined }, seconds: { now: Date.parse("2026-11-23T04:00:00Z"), subscribe: () => () => undefined } } as unknown as Live;
const force: Question = { ...EMPTY, view: "entries", kind: "force-used" };

let place: HTMLDivElement;
let root: Root;

const show = (question: Question, user = "02") => act(async () => {
  root.render(<LiveContext.Provider value={live}><SavedViewsMenu key={user} question={question} user={user} /></LiveContext.Provider>);
});

const input = () => place.querySelector<HTMLInputElement>("[name=view-name]")!;
const type = (text: string) => act(async () => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input(), text);
  input().dispatchEvent(new Event("input", { bubbles: true }));
});
const press = (action: string) => act(async () => place.querySelector<HTMLButtonElement>(`[data-action=${action}]`)?.click());
const links = () => [...place.querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href"), link.getAttribute("aria-current")]);

beforeEach(() => {
  localStorage.clear();
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

describe("saved views", () => {
  it("are links to what was asked, and the one that is shown is marked", async () => {
    await show(force);
    expect(place.querySelector<HTMLButtonElement>("[data-action=keep-view]")?.disabled).toBe(true);
    await type("Force");
    await press("keep-view");
    await show({ ...EMPTY, from: "2026-11-22T16:00:00Z" });
    await type("Today");
    await press("keep-view");
    expect(input().value).toBe("");
    expect(links()).toEqual([["Force", "/log?kind=force-used&view=entries", null], ["Today", "/log?from=2026-11-22T16%3A00%3A00Z", "page"]]);
  });

  it("are each person's own, and still there when the page is opened again", async () => {
    await show(force);
    await type("Force");
    await press("keep-view");
    await show(force, "14");
    expect(links()).toEqual([]);
    await show(force, "02");
    expect(links()).toHaveLength(1);
  });

  it("are forgotten one by one", async () => {
    localStorage.setItem("log-views-02", JSON.stringify([{ name: "a", asked: "", days: null }, { name: "b", asked: "?open=true", days: null }]));
    await show(force);
    await press("forget-view");
    expect(links().map(([name]) => name)).toEqual(["b"]);
    expect(localStorage.getItem("log-views-02")).not.toContain("\"a\"");
  });

  it("keep what was typed when there is no room for one more, and say so", async () => {
    localStorage.setItem("log-views-02", JSON.stringify(Array.from({ length: VIEWS_MAX }, (_, index) => ({ name: `v${index}`, asked: "", days: null }))));
    await show(force);
    await type("Force");
    await press("keep-view");
    expect(place.querySelector("[role=alert]")?.textContent).toBe(say("en", "log.viewsFull", { count: VIEWS_MAX }));
    expect([input().value, links().length]).toEqual(["Force", VIEWS_MAX]);
  });

  it("are kept by Enter, which asks nothing here", async () => {
    await show(force);
    await type("Force");
    const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
    await act(async () => void input().dispatchEvent(enter));
    expect([enter.defaultPrevented, links().length]).toEqual([true, 1]);
  });
});
