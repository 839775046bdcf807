// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refused, type Api } from "../api/api";
import { ApiContext } from "../api/useCommand";
import { LiveContext, type Live } from "../live/live";
import type { SavedView } from "../record/contract";
import { somePicture } from "../testing/some";
import { all, clear, click, focus, keys, one, show, type, words } from "../testing/stage";
import { say } from "../words/words";
import { EMPTY, type Question } from "./question";
import { SavedViewsMenu } from "./SavedViewsMenu";
import { VIEWS_MAX } from "./savedViews";

const status = { known: { picture: somePicture(1) } };
const live = { connection: { status, subscribe: () => () => undefined }, seconds: { now: Date.parse("2026-11-23T04:00:00Z"), subscribe: () => () => undefined } } as unknown as Live;
const force: Question = { ...EMPTY, view: "entries", kind: "force-used" };

/** What the server keeps for the account. */
let kept: readonly SavedView[];

const api = {
  views: async () => kept,
  keepView: async (view: SavedView) => {
    if (kept.length >= VIEWS_MAX) {
      throw new Refused("full", 409, {}, "views-full");
    }
    kept = [...kept, view];
  },
  forgetView: async (name: string) => {
    kept = kept.filter((view) => view.name !== name);
  },
} as unknown as Api;

const menu = (question: Question) => <ApiContext.Provider value={api}><LiveContext.Provider value={live}><SavedViewsMenu question={question} /></LiveContext.Provider></ApiContext.Provider>;

async function open(question: Question): Promise<void> {
  await show(menu(question));
  await focus("[data-menu=views]");
  await keys("Enter");
}

async function name(text: string): Promise<void> {
  await focus("[name=view-name]");
  await type(text);
}

const links = () => all("a").map((link) => [link.textContent, link.getAttribute("href"), link.getAttribute("aria-current")]);

beforeEach(() => {
  kept = [];
});

afterEach(clear);

describe("saved views", () => {
  it("are links to what was asked, and the one that is shown is marked", async () => {
    kept = [{ name: "Today", asked: "", days: 0 }];
    await open(force);
    expect((one("[data-action=keep-view]") as HTMLButtonElement).disabled).toBe(true);
    await name("Force");
    await click("[data-action=keep-view]");
    expect((one("[name=view-name]") as HTMLInputElement).value).toBe("");
    expect(links()).toEqual([["Today", "/log?from=2026-11-22T16%3A00%3A00Z", null], ["Force", "/log?kind=force-used&view=entries", "page"]]);
  });

  it("are those that the server keeps, asked for when they are wanted", async () => {
    kept = [{ name: "night", asked: "?open=true", days: null }];
    await show(menu(force));
    expect(links()).toEqual([]);
    await open(force);
    expect(links()).toHaveLength(1);
  });

  it("are forgotten one by one", async () => {
    kept = [{ name: "a", asked: "", days: null }, { name: "b", asked: "?open=true", days: null }];
    await open(force);
    await click("[data-action=forget-view]");
    expect([links().map(([link]) => link), kept.length]).toEqual([["b"], 1]);
  });

  it("keep what was typed when there is no room for one more, and say so", async () => {
    kept = Array.from({ length: VIEWS_MAX }, (_, index) => ({ name: `v${index}`, asked: "", days: null }));
    await open(force);
    await name("Force");
    await click("[data-action=keep-view]");
    expect(words("[role=alert]")).toEqual([say("en", "log.viewsFull", { count: VIEWS_MAX })]);
    expect((one("[name=view-name]") as HTMLInputElement).value).toBe("Force");
  });

  it("are kept by Enter, which asks nothing here", async () => {
    await open(force);
    await name("Force");
    await keys("Enter");
    expect(links()).toHaveLength(1);
  });
});
