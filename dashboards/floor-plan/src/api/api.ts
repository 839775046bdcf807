// The REST side. Errors become Refused with words for the officer; a lost session becomes SessionEnded.
import type { HealthView, PoliciesView, Session, TrafficView } from "../live/contract";
import type { CompanyView, CustodyView, LineView, PageView, StayInCentreView } from "../record/contract";
import { language } from "../words/language";
import { say } from "../words/words";
import type { PlanFile } from "../plan/geojson";

/** A request without an answer in this time is given up; commands carry an id, so trying again is safe. */
const ANSWER_MAX_MS = 10_000;

/** Questions to the record wait for others' up to ten seconds before they are answered. */
const RECORD_MAX_MS = 30_000;

/** A hundred thousand lines take a while to be written out. */
const SHEET_MAX_MS = 180_000;

export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number | null,
    /** Problems by field of the form. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export interface Api {
  session(): Promise<Session | null>;
  signIn(user: string, password: string): Promise<Session | null>;
  signOut(): Promise<void>;
  plan(): Promise<PlanFile>;
  health(): Promise<HealthView>;
  policies(): Promise<PoliciesView>;
  traffic(): Promise<TrafficView>;
  /** The record: each of these is written down as a look. query begins with "?" or is empty. */
  stays(query: string): Promise<PageView<StayInCentreView>>;
  lines(query: string): Promise<PageView<LineView>>;
  /** As CSV. */
  staysSheet(query: string): Promise<Blob>;
  linesSheet(query: string): Promise<Blob>;
  custody(record: string): Promise<CustodyView>;
  company(record: string): Promise<readonly CompanyView[]>;
  command(path: string, body: Readonly<Record<string, unknown>>): Promise<void>;
}

export function httpApi(onSessionEnded: () => void): Api {
  const ask = async (method: string, path: string, body?: unknown, within = ANSWER_MAX_MS): Promise<Response> => {
    const answer = await send(method, path, body, within);
    if (answer.status === 401) {
      onSessionEnded();
    }
    if (!answer.ok) {
      throw await refusal(answer);
    }
    return answer;
  };
  const read = async <T>(path: string, within = ANSWER_MAX_MS): Promise<T> => (await ask("GET", path, undefined, within)).json() as Promise<T>;
  return {
    session: () => orNobody(send("GET", "/api/session")),
    signIn: (user, password) => orNobody(send("POST", "/api/session", { user, password })),
    signOut: async () => void (await send("DELETE", "/api/session")),
    plan: () => read("/api/plan"),
    health: () => read("/api/health"),
    policies: () => read("/api/policies"),
    traffic: () => read("/api/alarms/traffic"),
    stays: (query) => read(`/api/records${query}`, RECORD_MAX_MS),
    lines: (query) => read(`/api/log${query}`, RECORD_MAX_MS),
    staysSheet: async (query) => (await ask("GET", `/api/records/export.csv${query}`, undefined, SHEET_MAX_MS)).blob(),
    linesSheet: async (query) => (await ask("GET", `/api/log/export.csv${query}`, undefined, SHEET_MAX_MS)).blob(),
    custody: (record) => read(`/api/records/${encodeURIComponent(record)}/custody`, RECORD_MAX_MS),
    company: (record) => read(`/api/records/${encodeURIComponent(record)}/company`, RECORD_MAX_MS),
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
  readonly errors?: Readonly<Record<string, string | readonly string[]>>;
}

async function refusal(answer: Response): Promise<Refused> {
  const problem = await answer.json().then((body) => body as Problem, () => ({}) as Problem);
  const fields = Object.fromEntries(Object.entries(problem.errors ?? {}).map(([field, why]) => [field.charAt(0).toLowerCase() + field.slice(1), typeof why === "string" ? why : why.join(" ")]));
  return new Refused(problem.detail ?? problem.title ?? say(language(), "problem.refused", { status: answer.status }), answer.status, fields);
}
