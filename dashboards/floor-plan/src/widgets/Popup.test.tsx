// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { all, clear, focus, keys, one, show } from "../testing/stage";
import { Popup } from "./Popup";

afterEach(clear);

describe("a popup", () => {
  it("opens below its button, leaves the page usable, and Escape goes back to the button", async () => {
    await show(<><p id="page">page</p><Popup name="columns" label="Columns"><button type="button">one</button></Popup></>);
    expect(all("[data-popup]")).toHaveLength(0);
    await focus("[data-menu=columns]");
    await keys("Enter");
    expect(one("[data-popup=columns]").textContent).toContain("one");
    expect(one("#page").closest("[aria-hidden=true]")).toBeNull();
    await keys("Escape");
    expect(all("[data-popup]")).toHaveLength(0);
    expect(document.activeElement).toBe(one("[data-menu=columns]"));
  });
});
