// Canned values in force and changes of them, for the demo and for tests. Not part of a production build.
import { Refused } from "../api/api";
import type { ChangesApi } from "../policies/changesApi";
import type { DraftView, SiteView, StandingValueView, StandingView, TrialView, ValueLine } from "../policies/contract";
import { START } from "./picture";

const ago = (seconds: number) => new Date(START - seconds * 1000).toISOString();
const app = { zh: "英国警务学院授权专业实践，第一级", en: "College of Policing APP, level 1" };
const own = { zh: "规则缺省值，没有法律依据", en: "rule default, no law behind it" };
const law = { zh: "刑事诉讼法第一百一十九条", en: "Criminal Procedure Law art. 119" };

const value = (key: string, now: string, more: Partial<StandingValueView> = {}): StandingValueView => ({
  key, value: now, packValue: now, kind: "time", bound: "none", source: own, confidence: "proposal", note: null, pack: "rule-defaults", from: null, own: false, overriddenBy: null, overriddenWhy: null, ...more,
});

export const demoStanding: StandingView = {
  base: "0".repeat(64),
  packs: [
    { key: "rule-defaults", name: { zh: "规则缺省值", en: "Rule defaults" }, note: own, inForce: null },
    { key: "prc-2020", name: { zh: "中华人民共和国", en: "People's Republic of China" }, note: own, inForce: "2018-10-26" },
  ],
  values: [
    value("inquiry.max", "10 h", { packValue: "12 h", bound: "most", source: law, confidence: "verbatim", pack: "prc-2020", own: true, overriddenBy: "02", overriddenWhy: "Time for the hand-over" }),
    value("WCK-2.general", "1 h", { source: app, confidence: "unverified" }),
    value("WCK-2.closeProximity", "15 min", { packValue: "30 min", source: app, confidence: "unverified", own: true, overriddenBy: "02", overriddenWhy: "Somebody sits at the open door at this level anyway" }),
    value("PRS-1.room", "1 min"),
    value("PRS-2.officers", "2", { kind: "count", bound: "least", source: law, confidence: "verbatim", pack: "prc-2020" }),
    value("DOR-2.cell", "30 s"),
  ],
};

const line = (key: string, now: string, proposed: string): ValueLine => {
  const known = demoStanding.values.find((one) => one.key === key);
  return {
    key, now, pack: known?.packValue ?? now, proposed, bound: known?.bound ?? "none", source: known?.source ?? own, confidence: known?.confidence ?? "proposal", packKey: known?.pack ?? "", why: "Two looks were late last week",
    warnings: known?.confidence === "unverified" ? ["not-verified"] : [], follows: [],
  };
};

export const demoDraft = (change: Partial<DraftView> = {}): DraftView => ({
  id: 3, version: 2, state: "sent", proposedBy: "M1", proposedAt: ago(4200), why: "Two looks were late last week", values: [line("WCK-2.general", "1 h", "45 min")], parts: null,
  decidedBy: null, decidedAt: null, decidedWhy: null, entry: null, fileWritten: null, outOfDate: false, own: false, wishes: [{ key: "WCK-2.general", value: "45 min", why: "Two looks were late last week" }], ...change,
});

const tally = (name: string, before: number, after: number, gained: number, lost: number) => ({ name, before, after, gained, lost, earlier: 3, later: 0, otherPriority: 0 });

export const demoTrial: TrialView = {
  state: "done", from: "2026-11-15", to: "2026-11-22", by: { by: "M1", user: "manager" }, startedAt: ago(3000), share: 1, problem: null,
  result: {
    entries: 148_223, total: tally("all", 412, 447, 38, 3), priorities: [tally("P1", 12, 12, 0, 0), tally("P2", 121, 156, 38, 3)], rules: [tally("WCK-2", 19, 57, 38, 0), tally("WCK-1", 88, 85, 0, 3)],
    persons: [tally("1122-037", 2, 5, 3, 0), tally("1122-040", 1, 3, 2, 0)], morePersons: 14, shifts: [tally("00–08", 140, 165, 25, 0), tally("08–16", 150, 153, 5, 2), tally("16–24", 122, 129, 8, 1)],
    callsBefore: 288, callsAfter: 323, toldBefore: 4, toldAfter: 6, beginsAt: null, differs: null,
  },
};

const demoSite: SiteView = {
  base: demoStanding.base, name: "site.yaml", text: "id: northside\nname: { zh: 城北执法办案管理中心, en: Northside Case Management Centre }\n", behind: false, doors: [],
  devices: [{ kind: "reader", id: "ble-wait-m2", zone: "z-wait-m2", gateway: "gw-north", dialect: "espresense", address: "ble-wait-m2", heartbeatSeconds: 15 }],
  wristbands: [{ id: "wb-001", advertises: "ccm-band-001", cut: "ccm-band-001-open" }],
};

export const demoChanges: ChangesApi = {
  siteFile: async () => demoSite,
  standing: async () => demoStanding,
  pastChanges: async () => [
    { entry: 48_100, at: ago(90_000), draft: 2, proposedBy: "M1", approvedBy: "S1", why: "Somebody sits there anyway", values: [{ key: "WCK-2.closeProximity", before: "30 min", after: "15 min" }], parts: [] },
    { entry: 1, at: ago(900_000), draft: null, proposedBy: null, approvedBy: null, why: null, values: [], parts: [] },
  ],
  drafts: async () => ({ base: demoStanding.base, drafts: [demoDraft(), demoDraft({ id: 2, state: "activated", decidedBy: "S1", decidedAt: ago(90_000), entry: 48_100, fileWritten: true })], valuesMax: 40, whyMax: 300 }),
  draft: async (id) => (id === 3 ? { draft: demoDraft(), before: null, text: null, trial: { ...demoTrial, result: null } } : Promise.reject(new Refused("There is no such change.", 404))),
  checkChange: async (wanted) => ({
    problems: "values" in wanted ? wanted.values.filter((wish) => wish.key === "inquiry.max" && wish.value === "30 h").map((wish) => ({ key: wish.key, line: null, column: null, message: "'inquiry.max' may be at most 12 h, and a centre can only be stricter" })) : [],
    values: "values" in wanted ? wanted.values.map((wish) => line(wish.key, demoStanding.values.find((one) => one.key === wish.key)?.value ?? "", wish.value ?? "")) : [], parts: "text" in wanted ? [] : null,
  }),
  proposeChange: async () => demoDraft({ state: "draft", own: true }),
  stepChange: async () => demoDraft({ state: "activated" }),
  tryChange: async () => undefined,
  trialOf: async () => demoTrial,
};
