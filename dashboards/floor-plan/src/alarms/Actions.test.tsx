// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refused } from "../api/api";
import { ApiContext } from "../api/useCommand";
import type { AlarmView, Session } from "../live/contract";
import { SessionContext } from "../session";
import { someAlarm, T0 } from "../testing/some";
import { ScriptedApi } from "../testing/scriptedApi";
import { Actions } from "./Actions";

(globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;

let place: HTMLDivElement;
let root: Root;
const server = new ScriptedApi();
const session: Session = { user: "officer", officer: "02", role: "duty-officer", centre: "c", may: ["see-centre", "command", "be-second"], hold: "none", lockSeconds: null, factor: false };

const show = (alarm: AlarmView) => act(async () => root.render(
  <ApiContext.Provider value={server.api}><SessionContext.Provider value={session}><Actions alarm={alarm} current={false} chosen /></SessionContext.Provider></ApiContext.Provider>,
));
const press = (action: string) => act(async () => place.querySelector<HTMLButtonElement>(`[data-action=${action}]`)?.click());
const pick = (name: string, value: string) => act(async () => place.querySelector<HTMLInputElement>(`[name=${name}][value=${value}]`)?.click());
const button = (action: string) => place.querySelector<HTMLButtonElement>(`[data-action=${action}]`);

const attended = someAlarm("DOR-1/d", {
  subject: { kind: "door", id: "d" }, state: "acknowledged", acknowledgedBy: "02", acknowledgedAt: T0, attended: { by: "02", at: T0, seen: false },
});

beforeEach(() => {
  server.begin();
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

describe("acting on an alarm", () => {
  it("resolves only when both questions are answered, and nothing is preselected", async () => {
    await show(attended);
    await press("resolve");
    expect(place.querySelectorAll("input:checked")).toHaveLength(0);
    expect(button("do-resolve")?.disabled).toBe(true);
    await pick("cause", "genuine");
    expect(button("do-resolve")?.disabled).toBe(true);
    await pick("action", "placeSecured");
    await press("do-resolve");
    expect(server.said).toMatchObject([{ path: "/api/alarms/resolve", body: { key: "DOR-1/d", cause: "genuine", action: "placeSecured" } }]);
    expect(place.querySelector("form")).toBeNull();
  });

  it("keeps the form and its answers when it is refused, and says why", async () => {
    server.refusal = new Refused("This alarm is about you", 409);
    await show(attended);
    await press("resolve");
    await pick("cause", "genuine");
    await pick("action", "placeSecured");
    await press("do-resolve");
    expect(place.textContent).toContain("This alarm is about you");
    expect(place.querySelectorAll("input:checked")).toHaveLength(2);
  });

  it("says that one is there with one press, and why not beside the button", async () => {
    server.refusal = new Refused("19 is there already.", 409);
    await show({ ...attended, attended: null });
    await press("attend");
    expect(server.said).toMatchObject([{ path: "/api/alarms/attend", body: { key: "DOR-1/d" } }]);
    expect(place.textContent).toContain("19 is there already.");
  });

  it("takes nothing out of service without a work order and a reason", async () => {
    await show(attended);
    await press("out-of-service");
    expect(button("do-out-of-service")?.disabled).toBe(true);
  });

  it("closes a form with Escape and does nothing else with it", async () => {
    let heard = 0;
    const listen = () => heard++;
    addEventListener("keydown", listen);
    await show(attended);
    await press("resolve");
    await act(async () => place.querySelector("form")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
    removeEventListener("keydown", listen);
    expect(place.querySelector("form")).toBeNull();
    expect(heard).toBe(0);
  });
});
