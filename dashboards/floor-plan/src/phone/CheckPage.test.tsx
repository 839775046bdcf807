// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refused } from "../api/api";
import type { Session } from "../live/contract";
import { nothingKnown } from "../live/fold";
import { LiveContext, type Live } from "../live/live";
import { somePerson, somePicture, T0 } from "../testing/some";
import { namesOf } from "../words/words";
import { CheckPage } from "./CheckPage";
import { Outbox } from "./outbox/outbox";
import { memoryStore } from "./outbox/store";
import { PhoneContext } from "./usePhone";

(globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;

const NOW = Date.parse(T0);
const session: Session = { user: "officer", officer: "14", role: "duty-officer", centre: "c", may: ["see-centre", "command", "be-second"], hold: "none", lockSeconds: null, factor: false };
const late = somePerson("1122-040", { observation: { ...somePerson("x").observation, dueAt: "2026-11-22T19:05:40.000Z" } });
const waking = somePerson("1122-041", { observation: { ...somePerson("x").observation, rousing: true } });
const picture = somePicture(1, { people: [late, waking, somePerson("1122-031")] });
const live = { connection: { status: { known: { ...nothingKnown, picture } }, subscribe: () => () => undefined }, seconds: { now: NOW, subscribe: () => () => undefined } } as unknown as Live;

let place: HTMLDivElement;
let root: Root;
let outbox: Outbox;

async function open(record: string): Promise<void> {
  const noConnection = async () => {
    throw new Refused("no answer", null);
  };
  outbox = await Outbox.open(memoryStore(), { officer: "14", centre: "c", isSignedIn: async () => false, send: noConnection, after: () => () => undefined });
  const phone = { session, picture, live: true, asOf: NOW, names: namesOf(picture, "en"), outbox, entries: [], memoryOnly: false, now: () => NOW };
  await act(async () => root.render(<LiveContext.Provider value={live}><PhoneContext.Provider value={phone}><CheckPage record={record} /></PhoneContext.Provider></LiveContext.Provider>));
}

beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

const button = (selector: string) => place.querySelector<HTMLButtonElement>(selector);
const touch = (selector: string) => act(async () => button(selector)?.click());
const bodies = () => outbox.entries.map((entry) => entry.body);

describe("the form at the door", () => {
  it("begins with nothing chosen, and records only when both questions have an answer", async () => {
    await open("1122-031");
    expect(place.querySelectorAll("[aria-pressed=true]")).toHaveLength(0);
    expect(button("[data-action=record-look]")?.disabled).toBe(true);
    await touch("[data-choice=saw-asleep]");
    expect(button("[data-action=record-look]")?.disabled).toBe(true);
    await touch("[data-choice=answered-answered]");
    await touch("[data-action=record-look]");
    expect(bodies()).toMatchObject([{ seen: true, breathing: true, response: "asleepRoused", occurredAt: T0 }]);
  });

  it("makes an entry of its own of what was offered, also of what was declined", async () => {
    await open("1122-031");
    for (const choice of ["saw-awake", "answered-moved", "drink-yes", "meal-no"]) {
      await touch(`[data-choice=${choice}]`);
    }
    await touch("[data-action=record-look]");
    expect(outbox.entries.map((entry) => entry.path)).toEqual(["/api/people/1122-031/checks", "/api/people/1122-031/entries/drink-offered", "/api/people/1122-031/entries/meal-offered"]);
    expect(bodies().slice(1)).toMatchObject([{ taken: true }, { kind: "main", taken: false }]);
  });

  it("asks why only when it is late, and takes the look without an answer to that", async () => {
    await open("1122-031");
    expect(button("[data-choice=why-alarm]")).toBeNull();
    await open("1122-040");
    await touch("[data-choice=saw-awake]");
    await touch("[data-choice=answered-answered]");
    expect(button("[data-action=record-look]")?.disabled).toBe(false);
    await touch("[data-choice=why-alarm]");
    await touch("[data-action=record-look]");
    expect(bodies()).toMatchObject([{ response: "talks", note: "Late: Answering an alarm." }]);
  });

  it("asks how they answered when woken where each look wakes them", async () => {
    await open("1122-041");
    await touch("[data-choice=saw-asleep]");
    await touch("[data-choice=answered-touch]");
    await touch("[data-action=record-look]");
    expect(bodies()).toMatchObject([{ response: "moves", rousing: "answersTouch" }]);
  });

  it("writes down at one touch that somebody cannot be woken, and says that nobody knows it yet", async () => {
    await open("1122-031");
    await touch("[data-action=cannot-be-woken][data-breathing=false]");
    expect(bodies()).toMatchObject([{ seen: true, breathing: false, response: "none" }]);
    expect(place.querySelector("[data-raised=waiting]")?.textContent).toContain("nobody knows but you");
  });
});
