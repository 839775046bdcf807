// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { all, clear, focus, keys, show, words } from "../testing/stage";
import { Menu } from "./Menu";

afterEach(clear);

describe("a menu", () => {
  it("is opened, gone through and used with the keyboard alone; what cannot be done is passed over", async () => {
    const done: string[] = [];
    await show(<Menu name="more" label="More" deeds={[{ key: "reset", words: "Reset" }, { key: "unlock", words: "Unlock", disabled: true }, { key: "disable", words: "Disable" }]} onDeed={(key) => done.push(key)} />);
    await focus("[data-menu=more]");
    await keys("ArrowDown");
    expect(words("[role=menuitem]")).toEqual(["Reset", "Unlock", "Disable"]);
    await keys("ArrowDown", "Enter");
    expect(done).toEqual(["disable"]);
    expect(all("[role=menu]")).toHaveLength(0);
  });
});
