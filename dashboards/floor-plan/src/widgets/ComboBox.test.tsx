// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { clear, focus, keys, one, show, type, words } from "../testing/stage";
import { ComboBox } from "./ComboBox";

const rooms = [["c-1", "Cell 1"], ["c-2", "Cell 2"], ["i-1", "Interview 1"]] as const;

afterEach(clear);

describe("a combo box", () => {
  it("keeps what fits what is typed, and arrows and Enter choose", async () => {
    const chosen: string[] = [];
    await show(<ComboBox label="Room" name="room" value="" options={rooms} onChange={(value) => chosen.push(value)} />);
    await focus("input[name=room]");
    await type("cell");
    expect(words("[role=option]")).toEqual(["Cell 1", "Cell 2"]);
    await keys("ArrowDown", "ArrowDown", "Enter");
    expect(chosen).toEqual(["c-2"]);
    expect((one("input[name=room]") as HTMLInputElement).value).toBe("Cell 2");
  });

  it("takes something else only where that is meant", async () => {
    const typed: string[] = [];
    await show(<ComboBox label="Officer" name="officer" value="" free options={[["21", "21"]]} onChange={(value) => typed.push(value)} />);
    await focus("input[name=officer]");
    await type("99");
    expect(typed).toEqual(["99"]);
  });
});
