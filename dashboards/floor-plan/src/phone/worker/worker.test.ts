import { beforeEach, describe, expect, it } from "vitest";
import source from "./worker.js?raw";

const ORIGIN = "https://centre.example";

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
}

let handlers: Record<string, (event: unknown) => void>;
let keptFiles: Map<string, string>;
let reachable: boolean;

/** The worker as the build makes it, in a browser that keeps what the test puts there. */
beforeEach(() => {
  handlers = {};
  keptFiles = new Map([["/phone", "the page on the phone"], ["/assets/index-1.js", "the script on the phone"]]);
  reachable = true;
  const self = { location: { origin: ORIGIN }, addEventListener: (name: string, run: (event: unknown) => void) => (handlers[name] = run) };
  const caches = { open: async () => ({ match: async (path: string) => keptFiles.get(path) }) };
  const fetched = async (request: Asked) => {
    if (!reachable) {
      throw new TypeError("no connection");
    }
    return { ok: true, from: `the network: ${request.url}` };
  };
  const built = source.replace("__SHELL__", JSON.stringify(["/phone", "/assets/index-1.js"])).replace("__VERSION__", "1");
  new Function("self", "caches", "fetch", built)(self, caches, fetched);
});

/** undefined: the worker keeps out of it. */
function asked(path: string, more: Partial<Asked> = {}): Promise<unknown> | undefined {
  let answer: Promise<unknown> | undefined;
  handlers["fetch"]?.({ request: { url: ORIGIN + path, method: "GET", mode: "cors", ...more }, respondWith: (given: Promise<unknown>) => (answer = given) });
  return answer;
}

describe("the worker of the phone", () => {
  it("never answers for the server, whether it can be reached or not", () => {
    for (const path of ["/api/picture", "/api/session", "/hub/live", "/hub/live/negotiate", "/openapi/v1.json"]) {
      expect([path, asked(path)]).toEqual([path, undefined]);
      reachable = false;
      expect([path, asked(path)]).toEqual([path, undefined]);
    }
  });

  it("lets through whatever changes something", () => {
    expect(asked("/phone", { method: "POST", mode: "navigate" })).toBeUndefined();
  });

  it("opens the newest page while the server can be reached, so that a new release is there at the next opening", async () => {
    expect(await asked("/phone/alarms", { mode: "navigate" })).toMatchObject({ from: `the network: ${ORIGIN}/phone/alarms` });
  });

  it("opens every address of the phone from the phone when it cannot", async () => {
    reachable = false;
    expect(await asked("/phone/check/1122-040", { mode: "navigate" })).toBe("the page on the phone");
    expect(await asked("/assets/index-1.js")).toBe("the script on the phone");
  });

  it("keeps out of files that another build made", () => {
    expect(asked("/assets/index-2.js")).toBeUndefined();
  });
});
