// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { clear, focus, frame, keys, one, show, words } from "../testing/stage";
import { Dialog } from "./Dialog";

afterEach(clear);

describe("a dialog", () => {
  it("has the focus, and Escape leaves it undecided and gives the focus back", async () => {
    const left: string[] = [];
    await show(<button type="button" id="before">Before</button>);
    await focus("#before");
    const page = (open: boolean) => <><button type="button" id="before">Before</button>{open && <Dialog name="sure" heading="Sure?" onClose={() => left.push("closed")}><button type="button">Yes</button></Dialog>}</>;
    await show(page(true));
    expect(one("[data-dialog=sure]").contains(document.activeElement)).toBe(true);
    expect(words("h2")).toEqual(["Sure?"]);
    await keys("Escape");
    expect(left).toEqual(["closed"]);
    await show(page(false));
    await frame();
    expect(document.activeElement?.id).toBe("before");
  });

  it("takes the page from screen readers, but never what speaks the alarms", async () => {
    await show(<><p id="page">page</p><div data-react-aria-top-layer="true"><div role="alert" id="alarms">P1</div></div><Dialog name="sure" heading="Sure?" onClose={() => undefined}>x</Dialog></>);
    const hidden = (selector: string) => one(selector).closest("[aria-hidden=true], [inert]") !== null || (one(selector) as HTMLElement & { inert?: boolean }).inert === true;
    expect([hidden("#page"), hidden("#alarms")]).toEqual([true, false]);
  });
});
