// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Api } from "../api/api";
import { ApiContext } from "../api/useCommand";
import type { HeldBookView, HeldView } from "../duty/contract";
import { demoDuty } from "../demo/duty";
import { LiveContext, type Live } from "../live/live";
import { ReleaseForm } from "../people/ReleaseForm";
import { all, clear, click, focus, one, show, type, words } from "../testing/stage";
import { somePicture, T0 } from "../testing/some";
import { ExitRoad } from "./ExitRoad";
import { Road, type Step } from "./Road";

const status = { phase: "live", known: { picture: somePicture(1), sequence: 1 } };
const live = { connection: { status, subscribe: () => () => undefined }, seconds: { now: Date.parse(T0), subscribe: () => () => undefined } } as unknown as Live;
let said: string[];
let exit: HeldView["exit"];

const api = {
  command: async (path: string) => void said.push(path),
  held: async (): Promise<HeldBookView> => {
    const book = await demoDuty.held();
    return { ...book, people: book.people.map((person) => (person.record === "1122-029" ? { ...person, exit } : person)) };
  },
} as unknown as Api;

const within = (what: React.ReactNode) => show(<LiveContext.Provider value={live}><ApiContext.Provider value={api}>{what}</ApiContext.Provider></LiveContext.Provider>);
const step = (key: string, done: string | null): Step => ({ key, name: key, done, form: (onDone) => <form><button type="button" data-action={`do-${key}`} onClick={onDone}>do</button></form> });

beforeEach(() => {
  said = [];
  exit = { approvedAt: T0, approvedBy: "head", reason: "scene", returnBy: "2026-11-22T21:00:00Z", wentOutAt: null, cameBackAt: null };
});
afterEach(clear);

describe("a road of steps", () => {
  it("begins at the first that is open, leads on, and takes the focus along", async () => {
    let ended = 0;
    await within(<Road label="" steps={[step("one", "12:05"), step("two", null), step("three", null)]} onEnd={() => void ended++} />);
    expect(one(".road").dataset["road"]).toBe("two");
    await click("[data-action=do-two]");
    expect(one(".road").dataset["road"]).toBe("three");
    expect(document.activeElement?.getAttribute("data-action")).toBe("do-three");
    await click("[data-action=do-three]");
    expect(ended).toBe(1);
  });

  it("lets a step be put off and taken up again", async () => {
    await within(<Road label="" steps={[step("one", null), step("two", null)]} />);
    await click("[data-action=later]");
    expect(one(".road").dataset["road"]).toBe("two");
    await click("[data-step=one]");
    expect(all("[data-action=do-one]")).toHaveLength(1);
  });
});

describe("out and back", () => {
  it("begins at the step that is due", async () => {
    await within(<ExitRoad record="1122-029" onWritten={() => undefined} />);
    expect(one(".road").dataset["road"]).toBe("went-out");
    await click("[data-action=write-down]");
    expect(said).toEqual(["/api/people/1122-029/entries/went-out"]);
  });

  it("asks for the approval first when there is none", async () => {
    exit = null;
    await within(<ExitRoad record="1122-029" onWritten={() => undefined} />);
    expect(one(".road").dataset["road"]).toBe("temporary-exit-approved");
  });
});

describe("the release", () => {
  it("says what is not done, and holds nobody back for it", async () => {
    await within(<ReleaseForm record="1122-040" missing={["Pre-release risk assessed"]} />);
    await focus("[name=reason]");
    await type("released on bail");
    await click("[data-action=release]");
    expect(words(".missing li")).toEqual(["Pre-release risk assessed"]);
    await click("[data-action=confirm-release]");
    expect(said).toEqual(["/api/people/1122-040/release"]);
  });
});
