// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refused } from "../api/api";
import { ApiContext } from "../api/useCommand";
import { ScriptedApi } from "../testing/scriptedApi";
import { CheckForm } from "./CheckForm";

(globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;

let place: HTMLDivElement;
let root: Root;
const server = new ScriptedApi();

beforeEach(async () => {
  server.begin();
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  await act(async () => root.render(<ApiContext.Provider value={server.api}><CheckForm record="1122-037" /></ApiContext.Provider>));
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

const button = () => place.querySelector<HTMLButtonElement>("[data-action=record-check]");
const pick = (name: string, value: string) => act(async () => place.querySelector<HTMLInputElement>(`[name=${name}][value=${value}]`)?.click());
const record = () => act(async () => button()?.click());

describe("recording a check", () => {
  it("begins with nothing selected and cannot be recorded", () => {
    expect(place.querySelectorAll("input:checked")).toHaveLength(0);
    expect(button()?.disabled).toBe(true);
  });

  it("stays inactive until both questions and the response are answered", async () => {
    await pick("seen", "yes");
    await pick("breathing", "yes");
    expect(button()?.disabled).toBe(true);
    await pick("response", "talks");
    expect(button()?.disabled).toBe(false);
  });

  it("sends what was answered and is empty again for the next check", async () => {
    await pick("seen", "yes");
    await pick("breathing", "no");
    await pick("response", "none");
    await record();
    expect(server.said).toMatchObject([{ path: "/api/people/1122-037/checks", body: { seen: true, breathing: false, response: "none" } }]);
    expect(place.querySelectorAll("input:checked")).toHaveLength(0);
  });

  it("keeps the answers when it is refused and says why", async () => {
    server.refusal = new Refused("the record is closed", 409);
    await pick("seen", "yes");
    await pick("breathing", "yes");
    await pick("response", "moves");
    await record();
    expect(place.textContent).toContain("the record is closed");
    expect(place.querySelectorAll("input:checked")).toHaveLength(3);
  });

  it("sends the same command id again when no answer came, and a new one after an answer", async () => {
    server.refusal = new Refused("no answer", null);
    await pick("seen", "yes");
    await pick("breathing", "yes");
    await pick("response", "talks");
    await record();
    await record();
    server.refusal = new Refused("refused", 409);
    await record();
    await record();
    const ids = server.said.map((one) => one.body["commandId"]);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).toBe(ids[0]);
    expect(ids[3]).not.toBe(ids[0]);
  });
});
