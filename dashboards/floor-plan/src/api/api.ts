// The REST side. Errors become Refused with words for the officer; a lost session becomes SessionEnded.
import type { AheadView, HeldBookView, RoomsView } from "../duty/contract";
import type { AlarmFiguresAnswer, CheckFiguresView, SeriesAnswer } from "../figures/contract";
import type { AccessLine, AccountsView, FactorOffer, HealthView, OneTimePassword, PoliciesView, RingingView, Session, SetUpView, TrafficView } from "../live/contract";
import type { ProofView } from "../oversight/contract";
import { accountApi } from "./accountApi";
import type { PlaybackView } from "../playback/contract";
import { changesApi, type ChangesApi } from "../policies/changesApi";
import type { AlarmLifeView, CompanyView, CustodyView, LineView, PageView, SavedView, StayInCentreView } from "../record/contract";
import { language } from "../words/language";
import { say } from "../words/words";
import type { PlanFile } from "../plan/geojson";

/** A request without an answer in this time is given up; commands carry an id, so trying again is safe. */
const ANSWER_MAX_MS = 10_000;

/** Questions to the record wait for others' up to ten seconds before they are answered. */
const RECORD_MAX_MS = 30_000;

/** A hundred thousand lines take a while to be written out. */
const SHEET_MAX_MS = 180_000;

const HOLDS: ReadonlySet<string> = new Set(["locked", "password-due", "factor-due"]);

/** The server takes nothing from this session until somebody has answered for it; what was refused so may be asked again afterwards. */
export const isHold = (code: string | null) => code !== null && HOLDS.has(code);

export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number | null,
    /** Problems by field of the form. */
    readonly fields: Readonly<Record<string, string>> = {},
    /** The server's word for why, where the page has words of its own. */
    readonly code: string | null = null,
    /** Until when it will be refused, where that is known. */
    readonly until: string | null = null,
  ) {
    super(message);
  }
}

export interface Api extends ChangesApi {
  session(): Promise<Session | null>;
  /** Refused with a code that says what is missing or wrong. */
  signIn(user: string, password: string, code: string | null): Promise<Session>;
  signOut(): Promise<void>;
  door(): Promise<SetUpView>;
  ringing(): Promise<RingingView>;
  setUp(form: Readonly<Record<string, string>>): Promise<Session>;
  touch(): Promise<void>;
  lock(): Promise<void>;
  unlock(password: string): Promise<void>;
  changePassword(old: string, next: string): Promise<void>;
  offerFactor(password: string): Promise<FactorOffer>;
  confirmFactor(code: string): Promise<{ readonly recovery: readonly string[] }>;
  removeFactor(password: string): Promise<void>;
  accounts(): Promise<AccountsView>;
  createAccount(form: Readonly<Record<string, unknown>>): Promise<OneTimePassword>;
  changeAccount(id: string, form: Readonly<Record<string, unknown>>): Promise<void>;
  resetPassword(id: string): Promise<OneTimePassword>;
  unlockAccount(id: string): Promise<void>;
  removeFactorOf(id: string): Promise<void>;
  access(before: number | null, about: string): Promise<readonly AccessLine[]>;
  /** Of the detention log: the own ones, in the order in which they were kept. */
  views(): Promise<readonly SavedView[]>;
  /** One of the same name is replaced. Refused with "views-full" when there are too many. */
  keepView(view: SavedView): Promise<void>;
  forgetView(name: string): Promise<void>;
  plan(): Promise<PlanFile>;
  health(): Promise<HealthView>;
  policies(): Promise<PoliciesView>;
  traffic(): Promise<TrafficView>;
  /** What giving one person each of the rooms would break. */
  rooms(record: string): Promise<RoomsView>;
  /** Everybody held with what is open about them. */
  held(): Promise<HeldBookView>;
  ahead(minutes: number): Promise<AheadView>;
  alarmFigures(query: string): Promise<AlarmFiguresAnswer>;
  series(query: string): Promise<SeriesAnswer>;
  /** Names records, so that it is a look like those below. */
  checkFigures(query: string): Promise<CheckFiguresView>;
  /** The record: each of these is written down as a look. query begins with "?" or is empty. */
  stays(query: string): Promise<PageView<StayInCentreView>>;
  lines(query: string): Promise<PageView<LineView>>;
  /** As CSV. */
  staysSheet(query: string): Promise<Blob>;
  linesSheet(query: string): Promise<Blob>;
  custody(record: string): Promise<CustodyView>;
  company(record: string): Promise<readonly CompanyView[]>;
  alarmLives(query: string): Promise<PageView<AlarmLifeView>>;
  /** The centre as it was seen at a moment of the past, and what changed up to a later one; instants in UTC. */
  playback(at: string, until: string): Promise<PlaybackView>;
  planOf(plan: number): Promise<PlanFile>;
  proof(): Promise<ProofView>;
  /** The centre's keys and its witnesses' as lines of a trust policy. */
  proofPolicy(): Promise<string>;
  /** alone: the newest that is signed, whether or not witnesses have confirmed it. */
  checkpoint(alone: boolean): Promise<string>;
  /** A look, like the others. JSON Lines, byte for byte. */
  extract(record: string, alone: boolean): Promise<string>;
  command(path: string, body: Readonly<Record<string, unknown>>): Promise<void>;
}

/** @param onHold The session was locked, or something is due before it goes on: ask for it again. */
export function httpApi(onSessionEnded: () => void, onHold: () => void): Api {
  const ask = async (method: string, path: string, body?: unknown, within = ANSWER_MAX_MS): Promise<Response> => {
    const answer = await send(method, path, body, within);
    if (answer.status === 401) {
      onSessionEnded();
    }
    if (!answer.ok) {
      const refused = await refusal(answer);
      if (isHold(refused.code)) {
        onHold();
      }
      throw refused;
    }
    return answer;
  };
  const read = async <T>(path: string, within = ANSWER_MAX_MS): Promise<T> => (await ask("GET", path, undefined, within)).json() as Promise<T>;
  const post = async (path: string, body: unknown = {}, within = ANSWER_MAX_MS): Promise<Response> => ask("POST", path, body, within);
  // Nobody is signed in yet: a 401 is an answer, and ends nothing.
  const first = async <T>(path: string, body: unknown): Promise<T> => {
    const answer = await send("POST", path, body);
    if (!answer.ok) {
      throw await refusal(answer);
    }
    return answer.json() as Promise<T>;
  };
  return {
    session: () => orNobody(send("GET", "/api/session")),
    signIn: (user, password, code) => first("/api/session", { user, password, code }),
    signOut: async () => void (await send("DELETE", "/api/session")),
    ...accountApi({ read, post, first }),
    ...changesApi({ read, post }),
    plan: () => read("/api/plan"),
    health: () => read("/api/health"),
    policies: () => read("/api/policies"),
    traffic: () => read("/api/alarms/traffic"),
    rooms: (record) => read(`/api/people/${encodeURIComponent(record)}/rooms`),
    held: () => read("/api/held"),
    ahead: (minutes) => read(`/api/ahead?minutes=${minutes}`),
    alarmFigures: (query) => read(`/api/figures/alarms${query}`, RECORD_MAX_MS),
    series: (query) => read(`/api/telemetry/series${query}`, RECORD_MAX_MS),
    checkFigures: (query) => read(`/api/figures/checks${query}`, RECORD_MAX_MS),
    stays: (query) => read(`/api/records${query}`, RECORD_MAX_MS),
    lines: (query) => read(`/api/log${query}`, RECORD_MAX_MS),
    staysSheet: async (query) => (await ask("GET", `/api/records/export.csv${query}`, undefined, SHEET_MAX_MS)).blob(),
    linesSheet: async (query) => (await ask("GET", `/api/log/export.csv${query}`, undefined, SHEET_MAX_MS)).blob(),
    custody: (record) => read(`/api/records/${encodeURIComponent(record)}/custody`, RECORD_MAX_MS),
    company: (record) => read(`/api/records/${encodeURIComponent(record)}/company`, RECORD_MAX_MS),
    alarmLives: (query) => read(`/api/alarms/history${query}`, RECORD_MAX_MS),
    playback: (at, until) => read(`/api/playback?at=${encodeURIComponent(at)}&until=${encodeURIComponent(until)}`, RECORD_MAX_MS),
    planOf: (plan) => read(`/api/playback/plans/${plan}`),
    proof: () => read("/api/proof"),
    proofPolicy: async () => (await ask("GET", "/api/proof/policy")).text(),
    checkpoint: async (alone) => (await ask("GET", `/api/proof/checkpoint?alone=${alone}`)).text(),
    extract: async (record, alone) => (await ask("GET", `/api/proof/extract/${encodeURIComponent(record)}?alone=${alone}`, undefined, SHEET_MAX_MS)).text(),
    command: async (path, body) => void (await ask("POST", path, body)),
  };
}

async function send(method: string, path: string, body?: unknown, within = ANSWER_MAX_MS): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: "same-origin",
      headers: { Accept: "application/json", "Accept-Language": language(), ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      signal: AbortSignal.timeout(within),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Refused(say(language(), "problem.unreachable"), null);
  }
}

async function orNobody(sent: Promise<Response>): Promise<Session | null> {
  const answer = await sent;
  if (answer.status === 401) {
    return null;
  }
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return answer.json() as Promise<Session>;
}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly until?: string;
  readonly errors?: Readonly<Record<string, string | readonly string[]>>;
}

async function refusal(answer: Response): Promise<Refused> {
  const problem = await answer.json().then((body) => body as Problem, () => ({}) as Problem);
  const fields = Object.fromEntries(Object.entries(problem.errors ?? {}).map(([field, why]) => [field.charAt(0).toLowerCase() + field.slice(1), typeof why === "string" ? why : why.join(" ")]));
  return new Refused(problem.detail ?? problem.title ?? say(language(), "problem.refused", { status: answer.status }), answer.status, fields, problem.code ?? null, problem.until ?? null);
}
