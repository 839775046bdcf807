// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refused } from "../api/api";
import { ApiContext } from "../api/useCommand";
import { LiveContext, type Live } from "../live/live";
import { all, clear, click, focus, keys, one, show, type, words } from "../testing/stage";
import { somePicture, T0 } from "../testing/some";
import type { Language } from "../words/language";
import { ScriptedApi } from "../testing/scriptedApi";
import { personEntries } from "./descriptions";
import { WriteDown } from "./WriteDown";

const server = new ScriptedApi();

const status = { phase: "live", known: { picture: somePicture(1), sequence: 1 } };
const live = { connection: { status, subscribe: () => () => undefined }, seconds: { now: Date.parse(T0), subscribe: () => () => undefined } } as unknown as Live;

const start = (language: Language = "en") => show(
  <LiveContext.Provider value={live}>
    <ApiContext.Provider value={server.api}>
      <WriteDown groups={personEntries} pathOf={(word) => `/api/people/1122-037/entries/${word}`} />
    </ApiContext.Provider>
  </LiveContext.Provider>,
  language,
);

beforeEach(() => {
  server.begin();
});
afterEach(clear);

async function meal(): Promise<void> {
  await click("[data-entry-group=care]");
  await click("[data-word=meal-offered]");
}

describe("writing something down", () => {
  it("begins with nothing selected but that it was now", async () => {
    await start();
    await meal();
    expect(all("input:checked").map((input) => input.getAttribute("name"))).toEqual(["when"]);
    expect(document.activeElement?.getAttribute("name")).toBe("kind");
  });

  it("says beside each field what is missing and goes to the first of them", async () => {
    await start();
    await meal();
    await click("[data-action=write-down]");
    expect(words(".refused")).toEqual(["Needed.", "Needed."]);
    expect(document.activeElement?.getAttribute("name")).toBe("kind");
    expect(server.said).toEqual([]);
  });

  it("sends what was answered, says so, and offers the next", async () => {
    await start("zh");
    await meal();
    await click("[name=kind][value=main]");
    await click("[name=taken][value=no]");
    await click("[data-action=write-down]");
    expect(server.said).toMatchObject([{ path: "/api/people/1122-037/entries/meal-offered", body: { kind: "main", taken: false } }]);
    expect(server.said[0]?.body).not.toHaveProperty("occurredAt");
    expect(words("[role=status]")).toEqual(["已登记：供餐，03:12:40"]);
    expect(document.activeElement?.getAttribute("data-word")).toBe("meal-offered");
  });

  it("says the true time of what was earlier", async () => {
    await start();
    await click("[data-entry-group=care]");
    await click("[data-word=rest-began]");
    await click("[name=when][value=earlier]");
    await focus(".part[data-type=hour]");
    await keys("ArrowDown");
    await click("[data-action=write-down]");
    expect(server.said[0]?.body).toMatchObject({ occurredAt: "2026-11-22T18:12:00Z" });
  });

  it("keeps what was typed when it is refused, and sends the same id again when no answer came", async () => {
    server.refusal = new Refused("no answer", null);
    await start();
    await click("[data-entry-group=care]");
    await click("[data-word=exercise-taken]");
    await focus("[name=length]");
    await type("20");
    await click("[data-action=write-down]");
    await click("[data-action=write-down]");
    expect((one("[name=length]") as HTMLInputElement).value).toBe("20");
    expect(server.said[1]?.body["commandId"]).toBe(server.said[0]?.body["commandId"]);
    server.refusal = new Refused("", 400, { length: "too long" });
    await click("[data-action=write-down]");
    expect(words("#" + CSS.escape(one("[name=length]").getAttribute("aria-describedby") ?? ""))).toEqual(["too long"]);
  });

  it("takes away what was found when somebody says that there was nothing, and the other way round", async () => {
    await start();
    await click("[data-entry-group=health]");
    await click("[data-word=risk-assessed]");
    await click("[name=risk-injured]");
    await click("[name=risk-ill]");
    await click("[name=risk-none]");
    await click("[data-action=write-down]");
    expect(server.said[0]?.body).toMatchObject({ risk: "none" });
  });
});
