// @vitest-environment jsdom
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { clear, click, focus, keys, one, show, type, words } from "../testing/stage";
import { ComboBox } from "./ComboBox";

const rooms = [["c-1", "Cell 1"], ["c-2", "Cell 2"], ["i-1", "Interview 1"]] as const;

afterEach(clear);

function Room() {
  const [room, setRoom] = useState("");
  return <><ComboBox label="Room" name="room" value={room} options={rooms} onChange={setRoom} /><output>{room}</output></>;
}

function Officer() {
  const [officer, setOfficer] = useState("21");
  return <><ComboBox label="Officer" name="officer" value={officer} free options={[["21", "21"], ["22", "22"]]} onChange={setOfficer} /><output>{officer}</output><button type="button" id="clear" onClick={() => setOfficer("")}>x</button></>;
}

const input = (name: string) => one(`input[name=${name}]`) as HTMLInputElement;

describe("a combo box", () => {
  it("keeps what fits what is typed, arrows and Enter choose, and the focus stays", async () => {
    await show(<Room />);
    await focus("input[name=room]");
    await type("cell");
    expect(words("[role=option]")).toEqual(["Cell 1", "Cell 2"]);
    await keys("ArrowDown", "ArrowDown", "Enter");
    expect([words("output"), input("room").value, document.activeElement === input("room")]).toEqual([["c-2"], "Cell 2", true]);
  });

  it("goes back to what was chosen when what was typed is none of them", async () => {
    await show(<><Room /><button type="button" id="away">away</button></>);
    await focus("input[name=room]");
    await type("zzz");
    await focus("#away");
    expect([words("output"), input("room").value]).toEqual([[""], ""]);
  });

  it("takes something else only where that is meant, and is emptied from outside", async () => {
    await show(<Officer />);
    await focus("input[name=officer]");
    await type("99");
    expect(words("output")).toEqual(["99"]);
    await click("#clear");
    expect(input("officer").value).toBe("");
  });
});
