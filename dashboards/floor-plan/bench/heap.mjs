// A day of updates through the duty desk in a real browser, as fast as it draws them: does its memory stay flat?
//
//   npm run build:demo && node --experimental-websocket bench/heap.mjs [updates] [updates a frame]
//
// Prints, for each quarter of the day, the heap after a collection and what the page holds in nodes and listeners. Ends with 1 when the second half of the day grew by more than GROWTH_MAX.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** One a second. */
const UPDATES = Number(process.argv[2] ?? 86_400);
const PER_FRAME = Number(process.argv[3] ?? 20);
const QUARTERS = 4;
const GROWTH_MAX = 2 * 1024 * 1024;

const TYPES = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".geojson": "application/json" };
const folder = fileURLToPath(new URL("../dist-demo", import.meta.url));
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
const server = createServer((request, answer) => {
  const wanted = join(folder, new URL(request.url, "http://page").pathname);
  const file = isFile(wanted) ? wanted : join(folder, "index.html");
  answer.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
  answer.end(readFileSync(file));
}).listen(0, "127.0.0.1");

const profile = mkdtempSync(join(tmpdir(), "ccm-heap-"));
const browser = spawn("/usr/bin/chromium", ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });

const address = await new Promise((found) => {
  let said = "";
  browser.stderr.on("data", (data) => {
    said += data;
    const match = /DevTools listening on (ws:\S+)/.exec(said);
    if (match !== null) {
      found(match[1]);
    }
  });
});
const line = new WebSocket(address);
await new Promise((open) => line.addEventListener("open", open));
const answers = new Map();
line.addEventListener("message", ({ data }) => {
  const { id, result, error } = JSON.parse(data);
  answers.get(id)?.(error === undefined ? result : Promise.reject(new Error(error.message)));
});
let asked = 0;
const ask = (method, params = {}, sessionId) => new Promise((answer) => {
  answers.set(++asked, answer);
  line.send(JSON.stringify({ id: asked, method, params, sessionId }));
});
const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
const page = (method, params) => ask(method, params, sessionId);
const run = async (expression) => {
  const { result, exceptionDetails } = await page("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
};

await page("Emulation.setDeviceMetricsOverride", { width: 1920, height: 1080, deviceScaleFactor: 1, mobile: false });
await page("Page.navigate", { url: `http://127.0.0.1:${server.address().port}/?lang=en` });
await run("new Promise((drawn) => { const look = () => document.querySelector('[data-zone]') !== null && document.querySelector('[data-person-row]') !== null ? drawn() : setTimeout(look, 100); look(); })");

/** In the page: people come, walk and go; alarms are raised, acknowledged and end; doors open and close. */
await run(`(${(() => {
  const zones = [...new Set([...document.querySelectorAll("[data-zone]")].map((one) => one.dataset.zone))];
  const doors = [...new Set([...document.querySelectorAll("[data-door]")].map((one) => one.dataset.door))];
  const start = Date.parse("2026-11-22T19:12:41Z");
  const limit = { key: "limit", seconds: 43_200, source: "a source", sourceZh: "来源", confidence: "verbatim", overriddenBy: null, overriddenWhy: null };
  const at = (seconds) => new Date(start + seconds * 1000).toISOString();
  let sequence = 48_213_077;
  const HELD = 40;
  const person = (number, second) => ({
    record: "1123-" + String(100 + number), sex: "male", ageGroup: "adult", wristband: "wb-" + number, strap: "closed", zone: zones[(number * 7 + second) % zones.length], presence: "present",
    zoneSince: at(second), lastHeard: at(second), unattendedSince: null,
    observation: { level: "general", intervalSeconds: 3600, lastCheckAt: at(second), dueAt: at(second + 3600), lastCheckEntry: 17, rousing: false },
    clock: { basis: "summons", startedAt: at(second), limit, excludedSeconds: 0, pausedSince: null, endsAt: at(second + 43_200) },
  });
  const alarm = (second, state) => {
    const door = doors[Math.floor(second / 40) % doors.length];
    return {
      key: "DOR-2/" + door, rule: "DOR-2", subject: { kind: "door", id: door }, priority: 1 + (Math.floor(second / 40) % 3), unknown: false, state, latching: false, since: at(second), raisedAt: at(second),
      returnedAt: null, zone: null, args: { door }, facts: [], limit: null, acknowledgedBy: state === "acknowledged" ? "02" : null, acknowledgedAt: state === "acknowledged" ? at(second) : null, cause: null,
      told: [], escalatedAt: null, attended: null, attendBy: null, resolved: null, aside: null, firstOut: null, concerns: null, heldUntil: null, sequence,
    };
  };
  window.dayOf = (from, count, perFrame) => new Promise((done) => {
    let second = from;
    const turn = () => {
      for (let step = 0; step < perFrame && second < from + count; step++, second++) {
        // Every ten minutes somebody leaves and somebody else comes: 144 people in a day, some forty at a time.
        const number = Math.floor(second / 600);
        const change = {
          previous: sequence, sequence: ++sequence, at: at(second), doors: [], cameras: [], readers: [], buttons: [], gateways: [], officers: [], people: [person(number - (second % HELD), second)], gonePeople: [],
          alarms: second % 40 === 0 ? [alarm(second, "unacknowledged")] : second % 40 === 15 ? [alarm(second - 15, "acknowledged")] : [],
          goneAlarms: second % 40 === 35 ? [alarm(second - 35, "unacknowledged").key] : [],
        };
        if (change.people[0].record < "1123-100") {
          change.people = [];
        }
        change.gonePeople = second % 600 === 0 ? ["1123-" + String(100 + number - HELD)] : [];
        window.demoEars.update(change);
      }
      if (second < from + count) {
        requestAnimationFrame(turn);
      } else {
        done(document.querySelectorAll("[data-person-row]").length);
      }
    };
    requestAnimationFrame(turn);
  });
}).toString()})()`);

const held = async (when) => {
  await page("HeapProfiler.collectGarbage");
  await page("HeapProfiler.collectGarbage");
  const { usedSize } = await page("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await page("Memory.getDOMCounters");
  console.log(`${when.padStart(6)}  ${(usedSize / 1024 / 1024).toFixed(2).padStart(7)} MB  ${String(nodes).padStart(6)} nodes  ${String(jsEventListeners).padStart(5)} listeners`);
  return usedSize;
};

await page("HeapProfiler.enable");
const began = performance.now();
const heaps = [await held("begin")];
for (let quarter = 0; quarter < QUARTERS; quarter++) {
  await run(`dayOf(${(quarter * UPDATES) / QUARTERS}, ${UPDATES / QUARTERS}, ${PER_FRAME})`);
  heaps.push(await held(`${((quarter + 1) * 24) / QUARTERS} h`));
}
console.log(`${UPDATES} updates in ${Math.round((performance.now() - began) / 1000)} s`);
const growth = heaps.at(-1) - heaps[QUARTERS / 2];
console.log(`second half of the day: ${growth >= 0 ? "+" : ""}${(growth / 1024).toFixed(0)} KB`);

browser.kill();
await new Promise((ended) => browser.on("exit", ended));
rmSync(profile, { recursive: true, force: true });
server.close();
process.exit(growth > GROWTH_MAX ? 1 : 0);
