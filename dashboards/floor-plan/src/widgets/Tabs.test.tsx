// @vitest-environment jsdom
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { clear, focus, keys, one, show, words } from "../testing/stage";
import { Tabs } from "./Tabs";

function Two() {
  const [tab, setTab] = useState<"check" | "release">("check");
  return <Tabs label="Acts" tabs={[["check", "Check"], ["release", "Release"]]} chosen={tab} onChoose={setTab}><p>{tab}</p></Tabs>;
}

afterEach(clear);

describe("tabs", () => {
  it("are gone through with the arrows, and only the chosen one is there", async () => {
    await show(<Two />);
    await focus("[data-tab=check]");
    await keys("ArrowRight");
    expect([words("[role=tabpanel]"), one("[data-tab=release]").getAttribute("aria-selected")]).toEqual([["release"], "true"]);
  });
});
