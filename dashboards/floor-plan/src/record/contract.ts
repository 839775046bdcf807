// What the server says of the record, word for word. The server's side is src/CaseCenterMonitor.Server/Review; a test there holds the two equal.
// Every one of these answers is a look at somebody's data, and the server wrote it down before it answered: ask only for what somebody wants to see.
import type { Instant, PersonClocksView } from "../live/contract";

/** One page of an answer. next is given as "after" to go on; null when there is no more. */
export interface PageView<TRow> { rows: TRow[]; next: string | null }

/** One row of the detention log. Numbers of entries are text: a browser rounds beyond 2^53. */
export interface StayInCentreView {
  record: string; arrivedAt: Instant | null; bookedAt: Instant | null; basis: string | null; sex: string | null; ageGroup: string | null; observation: string | null;
  wristband: string | null; endedAt: Instant | null; endedAs: string | null; entries: string;
}

/** says: the body as it was written, or null when it was erased. */
export interface LineView {
  entry: string; at: Instant; recordedAt: Instant; kind: string; record: string | null; wristband: string | null; zone: string | null; officer: string | null; rule: string | null;
  device: string | null; says: unknown; erased: boolean;
}

/** Half-open: from belongs to it, to does not. Only with "present" they are also there; otherwise it is where the band was heard last. */
export interface PlaceView { who: string; whoKind: "record" | "officer" | "visitor"; zone: string | null; from: Instant; to: Instant | null; presence: string; entry: string }

export interface AlarmLifeView {
  entry: string; rule: string; subjectKind: string; subject: string; record: string | null; zone: string | null; priority: number; state: string; raisedAt: Instant;
  acknowledgedAt: Instant | null; acknowledgedBy: string | null; attendedAt: Instant | null; attendedBy: string | null; resolvedAt: Instant | null; resolvedBy: string | null;
  escalatedAt: Instant | null; returnedAt: Instant | null; endedAt: Instant | null; lastEntry: string;
}

export type Testimony = "unknown" | "saw" | "sawNothing";

/** A grade raises a question and makes no look. null: nobody can say any more. */
export interface LookView {
  line: LineView; grade: "a" | "b" | "c" | "d" | null; band: Testimony | null; door: Testimony | null; camera: Testimony | null; dwellSeconds: number | null;
}

export interface AlarmStoryView { alarm: AlarmLifeView; steps: LineView[] }

export interface ChapterView { chapter: string; lines: LineView[] }

/** GET /api/records/{record}/custody. clocks is null when what they rest on is erased; complete is false when the rest of the lines is in the log only. */
export interface CustodyView {
  stay: StayInCentreView; clocks: PersonClocksView | null; places: PlaceView[]; looks: LookView[]; alarms: AlarmStoryView[]; chapters: ChapterView[]; complete: boolean;
}

/** GET /api/records/{record}/company: one place with everybody else who was there meanwhile. */
export interface CompanyView { place: PlaceView; with: PlaceView[] }

/** A question to the record that somebody keeps under a name. */
export interface SavedView {
  readonly name: string;
  /** As it stands in the address after "/log"; without its period where that moves. */
  readonly asked: string;
  /** Days before today from whose midnight on is asked; null: the period is that of the question. */
  readonly days: number | null;
}
