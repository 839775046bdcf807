// A canned centre for looking at the page while designing it: 03:12:40 in the design notes. Not part of a production build.
// ?lost: the line goes silent at once. ?signin: nobody is signed in. ?role=supervisor. ?calm: no alarms. ?crowd: 120 people.
// ?life: every state that the life of an alarm has. ?flood: more alarms than one person can answer.
import { Refused, type Api } from "../api/api";
import type { Beat, Session } from "../live/contract";
import type { Dial } from "../live/transport";
import type { PlanFile } from "../plan/geojson";
import { demoHealth, demoPolicies, demoTraffic } from "./answers";
import { demoCompany, demoCustody } from "./custody";
import { demoAccounts } from "./accounts";
import { demoDuty } from "./duty";
import { demoAlarmFigures, demoCheckFigures, demoSeries } from "./figures";
import { answered, demoRecord } from "./record";
import { demoChanges } from "./policies";
import { demoPicture, START } from "./picture";

const asked = new URLSearchParams(location.search);
const opened = Date.now();

async function planFile(): Promise<PlanFile> {
  return (await fetch("/demo-plan.geojson")).json() as Promise<PlanFile>;
}

const signedIn = { centre: "northside", may: ["see-centre", "see-health", "see-record"], hold: asked.has("locked") ? "locked" : "none", lockSeconds: null, factor: false } as const;
const session: Session = asked.get("role") === "supervisor"
  ? { ...signedIn, may: [...signedIn.may, "see-changes", "propose-changes", "decide-changes"], user: "supervisor", officer: "S1", role: "supervisor" }
  : { ...signedIn, may: [...signedIn.may], user: "officer", officer: "02", role: "duty-officer" };

export const demoApi: Api = {
  session: async () => (asked.has("signin") ? null : session),
  signIn: async (_, password) => (password === "wrong" ? Promise.reject(new Refused("", 401, {}, "wrong")) : session),
  signOut: async () => undefined,
  ...demoAccounts(session, asked),
  plan: planFile,
  health: async () => demoHealth,
  policies: async () => demoPolicies,
  ...demoDuty,
  traffic: async () => demoTraffic(asked),
  ...demoRecord,
  ...demoChanges,
  custody: (record) => (record === "1122-040" ? answered(demoCustody(asked.has("erased"))) : Promise.reject(new Refused("There is no such record.", 404))),
  company: () => answered(demoCompany),
  alarmLives: async () => ({ rows: [], next: null }),
  playback: async (at) => ({ picture: demoPicture(await planFile(), asked), updates: [], until: at, plan: 0, planOfThatDay: false }),
  planOf: planFile,
  alarmFigures: () => answered(demoAlarmFigures),
  series: () => answered(demoSeries()),
  checkFigures: () => answered(demoCheckFigures),
  // The demo has no log to sign, and invents no proof.
  proof: async () => ({ origin: "ccm/demo", key: "", signed: null, cosigned: null, witnesses: [], stoppedAt: null }),
  proofPolicy: async () => "quorum none\n",
  checkpoint: () => Promise.reject(new Refused("Nothing is signed.", 404)),
  extract: () => Promise.reject(new Refused("Nothing is signed.", 404)),
  command: async () => undefined,
};

let dialled = 0;

export const dialDemo: Dial = async (ears) => {
  if (asked.has("lost") && dialled++ > 0) {
    throw new Error("the demo's line is down");
  }
  // For measurements from outside: say something on the line.
  Object.assign(window, { demoEars: ears });
  const plan = await planFile();
  const beat = (): Beat => {
    const at = new Date(START + Date.now() - opened).toISOString();
    return { sequence: 48_213_077, at, heardAt: new Date(START + Date.now() - opened - 1000).toISOString() };
  };
  if (asked.has("lost")) {
    ears.beat(beat());
  }
  const timer = setInterval(() => !asked.has("lost") && ears.beat(beat()), 1000);
  return {
    join: async () => ({ picture: demoPicture(plan, asked), missed: [] }),
    hangUp: () => clearInterval(timer),
  };
};
