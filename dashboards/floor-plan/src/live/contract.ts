// What the server says to the page, word for word. The server's side is src/CaseCenterMonitor.Server/Live/Views.cs;
// a test there holds the two equal. Instants are ISO 8601 in UTC ("2026-11-23T03:12:40.123Z"), durations are seconds.

export type Instant = string;
export type LocalName = { zh: string; en: string };

export type Presence = "present" | "weak" | "degraded" | "lost" | "unknown";
export type Health = "online" | "degraded" | "late" | "lost" | "unknown";
export type DoorPhysical = "open" | "closed" | "unknown" | "fault";
export type DoorAlarm = "normal" | "forcedOpen" | "openTooLong" | "unknown";
export type AlarmState =
  | "normal"
  | "unacknowledged"
  | "acknowledged"
  | "returnedUnacknowledged"
  | "latchedUnacknowledged"
  | "latchedAcknowledged";
export type Confidence = "verbatim" | "secondary" | "unverified" | "proposal";

export interface ZoneView { id: string; kind: string; name: LocalName; short: LocalName; insidePerimeter: boolean; detaineesAllowed: boolean; capacity: number }
export interface DoorView { id: string; name: LocalName; between: string[]; perimeter: boolean; class: string; physical: DoorPhysical; alarm: DoorAlarm; since: Instant | null; health: Health }
/** count is null when the camera cannot say; zero only when the camera says so. */
export interface CameraView { id: string; zone: string; health: Health; healthSince: Instant | null; count: number | null; countSince: Instant | null }
export interface ReaderView { id: string; zone: string; health: Health; healthSince: Instant | null }
export interface ButtonView { id: string; zone: string; health: Health; healthSince: Instant | null }
export interface GatewayView { id: string; name: LocalName; online: boolean; since: Instant | null }

/** A limit as it applies now: where its value comes from, how sure we are of the source, who overrode it. */
export interface LimitView { key: string; seconds: number; source: string; sourceZh: string | null; confidence: Confidence; overriddenBy: string | null; overriddenWhy: string | null }

export interface PersonView {
  record: string;                      // "1122-037": the custody record number, never a name
  sex: "male" | "female";
  ageGroup: "adult" | "minor" | "elderly";
  wristband: string | null;
  strap: "closed" | "open" | "unknown";
  zone: string | null;                 // the last known zone when presence is not "present"
  presence: Presence;
  zoneSince: Instant | null;
  lastHeard: Instant | null;
  unattendedSince: Instant | null;     // nobody is with them, where somebody must be
  observation: { level: "general" | "intermittent" | "constant" | "closeProximity"; intervalSeconds: number; lastCheckAt: Instant | null; dueAt: Instant; lastCheckEntry: number | null; rousing: boolean };
  /** excludedSeconds: time that does not count and is over; pausedSince: it does not count now, and then nobody can say when it ends. */
  clock: { basis: string; startedAt: Instant; limit: LimitView; excludedSeconds: number; pausedSince: Instant | null; endsAt: Instant | null };
}
export interface OfficerView { number: string; sex: "male" | "female"; wristband: string; zone: string | null; presence: Presence; zoneSince: Instant | null }

/** One reason: its kind names a sentence in the wording files, its args fill it. */
export interface Fact { kind: string; args: Record<string, string> }

export interface AlarmView {
  key: string;                         // "PRS-1/1122-037"
  rule: string;                        // "PRS-1"
  subject: { kind: "detainee" | "door" | "device" | "gateway" | "room" | "officer" | "suite" | "item"; id: string };
  priority: 1 | 2 | 3 | 4;
  unknown: boolean;                    // true: cannot be observed or evaluated (plum lozenge)
  state: AlarmState;
  latching: boolean;
  since: Instant;                      // the condition has been true since
  raisedAt: Instant;                   // it fell due
  returnedAt: Instant | null;          // the condition ended
  zone: string | null;
  args: Record<string, string>;        // for the title and the response
  facts: Fact[];                       // why the system believes it
  limit: LimitView | null;
  acknowledgedBy: string | null;       // officer number
  acknowledgedAt: Instant | null;
  cause: string | null;                // key of the alarm this is a consequence of
  told: { channel: string; to: string; at: Instant; delivered: boolean }[];
  escalatedAt: Instant | null;         // nobody acknowledged in time; supervisors were told
  attended: AttendanceView | null;     // somebody came
  attendBy: Instant | null;            // acknowledged, and raised again unless somebody comes by then
  resolved: ResolutionView | null;     // what it was and what was done
  aside: AsideView | null;             // shelved or out of service, or asked to be
  firstOut: string | null;             // key of the first alarm of those that belong together by place and time; null for the first itself
  concerns: string | null;             // the officer whom it is about, or whose act it questions: they never handle it
  heldUntil: Instant | null;           // it comes and goes: its condition is over, and it is held as if it were not until then
  sequence: number;                    // journal entry of the last transition
}

/** seen: their band was heard at the place; false when it is their own word. */
export interface AttendanceView { by: string; at: Instant; seen: boolean }

export interface ResolutionView {
  by: string; at: Instant; cause: ResolvedCause; action: ResolvedAction; note: string | null; verifiedBy: string | null; verifiedAt: Instant | null;
}

export type ResolvedCause = "genuine" | "lateEntry" | "equipment" | "setting" | "exercise" | "nothingFound";

export type ResolvedAction =
  | "personSeen" | "personHelped" | "personMoved" | "placeSecured" | "equipmentMended" | "recordCompleted" | "passedOn" | "nothingNeeded";

/** inForce: false while a second person must still agree; until then it rings. */
export interface AsideView {
  kind: "shelved" | "outOfService"; by: string; at: Instant; until: Instant | null; reason: string; workOrder: string | null; agreedBy: string | null;
  inForce: boolean;
}

export interface Picture {
  centre: { id: string; name: LocalName; timeZone: string };
  sequence: number;                    // everything up to this journal entry is in the picture
  at: Instant;                         // server time
  zones: ZoneView[];
  doors: DoorView[];
  cameras: CameraView[];
  readers: ReaderView[];
  buttons: ButtonView[];
  gateways: GatewayView[];
  people: PersonView[];
  officers: OfficerView[];
  alarms: AlarmView[];
}

/** What changed between two journal entries. Rows replace rows of the same id; "gone" rows leave the picture. */
export interface Update {
  previous: number;                    // sequence of the update before this one; if it is not yours, join again
  sequence: number;
  at: Instant;
  doors: DoorView[];
  cameras: CameraView[];
  readers: ReaderView[];
  buttons: ButtonView[];
  gateways: GatewayView[];
  people: PersonView[];
  officers: OfficerView[];
  alarms: AlarmView[];
  gonePeople: string[];
  goneAlarms: string[];
}

/** Sent every second, so that silence means the page is no longer live. */
export interface Beat { sequence: number; at: Instant; heardAt: Instant | null }

/** Hub /hub/live. invoke("Join", after: number | null) → Joined. on("update", Update). on("beat", Beat). */
export interface Joined { picture: Picture | null; missed: Update[] }

export interface Session {
  user: string;
  officer: string;
  role: "duty-officer" | "manager" | "supervisor" | "oversight" | "administrator";
  centre: string;
  may: string[];                       // docs/operations/access.md
  hold: "none" | "locked" | "password" | "secondFactor";
  lockSeconds: number | null;          // locked after so long without a touch
  factor: boolean;
}

/** GET /api/setup */
export interface SetUpView {
  due: boolean;                        // nobody has an account yet
  provider: string | null;             // by which one may sign in instead, by its name
}

/** GET /api/ringing, without a sign-in */
export interface RingingView { at: Instant; critical: number; high: number }

/** POST /api/account/factor */
export interface FactorOffer { key: string; address: string }

/** GET /api/accounts */
export interface AccountsView { centre: string; roles: string[]; accounts: AccountView[] }

export interface AccountView {
  id: string;
  user: string;
  officer: string;
  role: Session["role"];
  centres: string[];
  disabled: boolean;
  mustChangePassword: boolean;
  factor: boolean;
  lockedUntil: Instant | null;
  signedInAt: Instant | null;
  origin: "own" | "settings" | "demo" | "provider";
}

/** GET /api/access, newest first */
export interface AccessLine { number: number; at: Instant; deed: string; by: string; about: string; origin: string; detail: string }

export interface OneTimePassword { user: string; password: string }

/** GET /api/alarms/traffic */
export interface TrafficView {
  at: Instant;
  floodSince: Instant | null;          // more than ten alarms in ten minutes, and not yet fewer than five
  lastTenMinutes: number;
  chattering: string[];                // keys of alarms raised three times in less than a minute
  stale: AlarmSinceRow[];              // true, or set aside, for more than 24 h
}

export interface AlarmSinceRow { alarm: string; since: Instant }

/** GET /api/health */
export interface HealthView {
  at: Instant;
  build: string;
  journal: { sequence: number; entries: number; bytes: number };
  ingest: { accepted: number; duplicates: number; rejected: number; gaps: number; queue: number };
  notifications: { pending: number; sent: number; failed: number; lastError: string | null };
  gateways: {
    id: string; online: boolean; since: Instant | null; bootId: string | null; version: string | null; heartbeatAt: Instant | null;
    queueDepth: number; oldestUnsentSeconds: number; received: number; quarantined: number; throttled: number;
    clash: { bootId: string; otherBootId: string; at: Instant } | null;
  }[];
  devices: { id: string; kind: string; zone: string | null; health: Health; since: Instant | null; detail: string | null }[];
  quarantine: { time: Instant; where: string; topic: string; reason: string; payloadBytes: number; sample: string }[];
}

export interface RankView { key: string; name: LocalName }

/** GET /api/policies/values: the law that applies here, with its sources. */
export interface LawView {
  packs: { key: string; name: LocalName; note: LocalName; inForce: string | null }[];
  values: {
    key: string; value: string; source: LocalName; confidence: Confidence; note: LocalName | null; pack: string; from: string | null; overriddenBy: string | null;
    overriddenWhy: string | null;
  }[];
  duties: { key: string; text: LocalName; source: LocalName; confidence: Confidence; pack: string }[];
}

/** GET /api/people/{record}/clocks: every legal clock of a person, with its calculation line by line. */
export interface PersonClocksView {
  record: string;
  at: Instant;
  clocks: {
    key: string; name: LocalName; state: "notStarted" | "running" | "paused" | "near" | "exceeded" | "stopped" | "stoppedLate"; startedAt: Instant | null;
    elapsedSeconds: number; excludedSeconds: number; limit: LimitView | null; endsAt: Instant | null; remainingSeconds: number | null; breachedAt: Instant | null;
    warnings: Instant[]; sheet: { text: LocalName; source: LocalName | null; confidence: Confidence | null }[];
  }[];
}

/** GET /api/policies: what the booking-in and extension forms offer. */
export interface PoliciesView {
  bases: { key: string; name: LocalName; limit: LimitView; extensions: { key: string; name: LocalName; limit: LimitView; approverRank: RankView }[] }[];
  /** Lowest first. */
  ranks: RankView[];
  observationLevels: { level: PersonView["observation"]["level"]; name: LocalName; intervalSeconds: number }[];
  /** What an observation plan may say: exactly one of them. */
  regimes: { key: string; level: PersonView["observation"]["level"]; intervalSeconds: number; rousing: boolean }[];
  freeWristbands: string[];
}
