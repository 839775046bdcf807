import type { HealthView, PoliciesView, TrafficView } from "../live/contract";
import { START } from "./picture";

const ago = (seconds: number) => new Date(START - seconds * 1000).toISOString();
const limit = (hours: number) => ({ key: "limit", seconds: hours * 3600, source: "Criminal Procedure Law art. 119", sourceZh: "刑事诉讼法第一百一十九条", confidence: "verbatim" as const, overriddenBy: null, overriddenWhy: null });

export const demoPolicies: PoliciesView = {
  bases: [
    { key: "summons", name: { zh: "刑事传唤", en: "Summons" }, limit: limit(12), extensions: [{ key: "summons-24", name: { zh: "延长至 24 小时", en: "Extension to 24 h" }, limit: limit(24), approverRank: { key: "department-head", name: { zh: "办案部门负责人", en: "head of case-handling department" } } }] },
    { key: "arrest", name: { zh: "拘留", en: "Arrest" }, limit: limit(24), extensions: [] },
  ],
  ranks: [
    { key: "department-head", name: { zh: "办案部门负责人", en: "head of case-handling department" } },
    { key: "county-head", name: { zh: "县级以上公安机关负责人", en: "head of county-level or higher bureau" } },
  ],
  observationLevels: [
    { level: "general", name: { zh: "一般", en: "General" }, intervalSeconds: 3600 },
    { level: "intermittent", name: { zh: "间歇", en: "Intermittent" }, intervalSeconds: 1800 },
    { level: "constant", name: { zh: "持续", en: "Constant" }, intervalSeconds: 900 },
  ],
  regimes: [
    { key: "general", level: "general", intervalSeconds: 3600, rousing: false },
    { key: "intermittent", level: "intermittent", intervalSeconds: 1800, rousing: false },
    { key: "intoxicated", level: "intermittent", intervalSeconds: 1800, rousing: true },
    { key: "constant", level: "constant", intervalSeconds: 900, rousing: false },
  ],
  freeWristbands: ["wb-101", "wb-102", "wb-103"],
};

export const demoHealth: HealthView = {
  at: ago(1), build: "0.1.0+961b828",
  journal: { sequence: 48_213_077, entries: 48_213_077, bytes: 7_112_000_000 },
  ingest: { accepted: 1_204_411, duplicates: 31, rejected: 4, gaps: 0, queue: 2 },
  notifications: { pending: 1, sent: 12, failed: 1, lastError: "421 mail server not available, next attempt in 30 s" },
  gateways: [{ id: "gw-1", online: true, since: ago(9000), bootId: "b-7f21", version: "0.1.0", heartbeatAt: ago(2), queueDepth: 0, oldestUnsentSeconds: 0, received: 1_204_411, quarantined: 4, throttled: 0, clash: null }],
  devices: [
    { id: "ble-wait-m2", kind: "reader", zone: "z-wait-m2", health: "lost", since: ago(268), detail: "no telemetry since 03:08:12" },
    { id: "cam-int-4", kind: "camera", zone: "z-int-4", health: "lost", since: ago(300), detail: "last will: offline" },
    { id: "ble-int-5", kind: "reader", zone: "z-int-5", health: "late", since: ago(60), detail: null },
    { id: "d-equip", kind: "door", zone: "z-equip", health: "online", since: ago(9000), detail: null },
  ],
  quarantine: [
    { time: ago(700), where: "gateway gw-1", topic: "espresense/devices/wb-044/ble-hall-2", reason: "not JSON: unexpected end at byte 12", payloadBytes: 12, sample: "{\"id\":\"wb-04" },
    { time: ago(5200), where: "server", topic: "ccm/northside/gw-1/event", reason: "unknown zone z-cellar", payloadBytes: 412, sample: "{\"specversion\":\"1.0\",\"type\":\"…" },
  ],
};

export const demoTraffic = (asked: URLSearchParams): TrafficView => ({
  at: ago(1), floodSince: asked.has("flood") ? ago(312) : null, lastTenMinutes: asked.has("flood") ? 14 : 3, chattering: [], stale: [],
});
