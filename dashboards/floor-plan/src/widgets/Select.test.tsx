// @vitest-environment jsdom
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { all, clear, focus, keys, one, show, words } from "../testing/stage";
import { Select } from "./Select";

const kinds = [["", "any"], ["check", "Check"], ["force", "Force"]] as const;

function Kinds({ start }: { readonly start: string }) {
  const [value, setValue] = useState(start);
  return <><Select label="Kind" name="kind" value={value} options={kinds} onChange={setValue} /><output>{value === "" ? "none" : value}</output></>;
}

afterEach(clear);

describe("a select", () => {
  it("is opened and chosen from with the keyboard; none of them is an answer too", async () => {
    await show(<Kinds start="" />);
    expect(one(".drop").textContent).toBe("any");
    await focus(".drop");
    await keys("ArrowDown");
    expect(words("[role=option]")).toEqual(["any", "Check", "Force"]);
    await keys("ArrowDown", "ArrowDown", "Enter");
    expect(words("output")).toEqual(["force"]);
    await keys("ArrowDown", "Home", "Enter");
    expect([words("output"), all("[role=option]").length]).toEqual([["none"], 0]);
  });

  it("preselects nothing, and says what is wrong beside itself", async () => {
    await show(<Select label="Basis" name="basis" value="" options={[["a", "A"]]} onChange={() => undefined} problem="needed" />, "zh");
    expect(one(".drop").textContent).toBe("请选择");
    expect(one(".refused").textContent).toBe("needed");
    expect(one(".drop").getAttribute("aria-describedby")).toContain(one(".refused").id);
  });
});
