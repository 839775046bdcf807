// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refused } from "../api/api";
import type { PageView } from "../record/contract";
import { usePages, type Pages } from "./usePages";

(globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;

let root: Root;
let asked: string[];
let waiting: { answer: (page: PageView<number>) => void; refuse: (why: unknown) => void }[];
let pages: Pages<number>;

const asker = (name: string) => (after: string | null) => {
  asked.push(`${name} ${after ?? "first"}`);
  return new Promise<PageView<number>>((answer, refuse) => waiting.push({ answer, refuse }));
};

function Screen({ ask }: { readonly ask: ((after: string | null) => Promise<PageView<number>>) | null }) {
  pages = usePages(ask);
  return null;
}

const show = (ask: ((after: string | null) => Promise<PageView<number>>) | null) => act(async () => root.render(<Screen ask={ask} />));
const answer = (index: number, rows: number[], next: string | null) => act(async () => waiting[index]?.answer({ rows, next }));

beforeEach(() => {
  [asked, waiting] = [[], []];
  root = createRoot(document.createElement("div"));
});

afterEach(() => act(async () => root.unmount()));

describe("an answer, page by page", () => {
  it("is asked for once, and the next page only when somebody wants it", async () => {
    await show(asker("a"));
    expect([pages.asking, pages.answered]).toEqual([true, false]);
    await answer(0, [1, 2], "m2");
    expect([pages.rows, pages.asking, asked]).toEqual([[1, 2], false, ["a first"]]);
    await act(async () => pages.more());
    await answer(1, [3], null);
    expect([pages.rows, pages.next, asked]).toEqual([[1, 2, 3], null, ["a first", "a m2"]]);
  });

  it("of an older question is thrown away", async () => {
    await show(asker("a"));
    await show(asker("b"));
    await answer(1, [9], null);
    await answer(0, [1], "m");
    expect([pages.rows, pages.next]).toEqual([[9], null]);
  });

  it("that fails keeps what was answered, is not asked again by itself, and goes on where it failed", async () => {
    await show(asker("a"));
    await answer(0, [1], "m1");
    await act(async () => pages.more());
    await act(async () => waiting[1]?.refuse(new Refused("others are asking", 503)));
    expect([pages.rows, pages.answered, pages.asking, pages.problem instanceof Refused, asked.length]).toEqual([[1], true, false, true, 2]);
    await act(async () => pages.again());
    await answer(2, [2], null);
    expect([pages.rows, pages.problem, asked[2]]).toEqual([[1, 2], null, "a m1"]);
  });

  it("that nobody asked for is asked of nobody", async () => {
    await show(null);
    expect(asked).toEqual([]);
  });
});
