// What a duty officer asks before deciding. The server's side: Live/RoomPages.cs, Live/HeldViews.cs, Live/AheadPages.cs; a test there holds the two equal.
import type { AlarmView, Fact, Instant, LimitView, LocalName } from "../live/contract";

/** The alarm that would ring, with its limit. */
export interface ObjectionView { rule: string; priority: AlarmView["priority"]; args: Record<string, string>; facts: Fact[]; limit: LimitView | null }

/** there: records of the people in it; awaited: of those who were given it and are elsewhere; free: null when nobody says how many places there are; cutOff: nothing in it can be heard. */
export interface RoomOfferView {
  zone: string; kind: string; there: string[]; awaited: string[]; capacity: number | null; free: number | null; cutOff: boolean; objections: ObjectionView[];
}

/** GET /api/people/{record}/rooms */
export interface RoomsView { record: string; at: Instant; given: string | null; rooms: RoomOfferView[] }

export type Stage =
  | "registration" | "safetySearch" | "personalProperty" | "informationCollection" | "medicalScreening" | "waitingRoom" | "interview" | "propertyReturn" | "exitApproval";

export interface RunningClockView {
  key: string; name: LocalName; state: "running" | "paused" | "near" | "exceeded"; elapsedSeconds: number; remainingSeconds: number | null; endsAt: Instant | null; limit: LimitView | null;
  nextWarning: Instant | null;
}

export interface PlanView { regime: string; since: Instant; reason: string | null; statedIntervalSeconds: number | null; intervalSeconds: number }
export interface OpenInterviewView { since: Instant; room: string | null; officers: string[]; pausedSince: Instant | null; recorded: boolean | null; adultPresent: boolean }
export interface OpenRestraintView { kind: string; since: Instant; watchedBy: string | null; proneSince: Instant | null; circulationCheckedAt: Instant; reviewedAt: Instant }
export interface OpenExitView { approvedAt: Instant; approvedBy: string; reason: string; returnBy: Instant; wentOutAt: Instant | null; cameBackAt: Instant | null }
export interface OpenEscortView { since: Instant; to: string | null; expectedBy: Instant }
export interface OpenHealthRequestView { at: Instant; emergency: boolean }
export interface DoseView { medicine: string; dueAt: Instant }
export interface BelongingsView { custodian: string | null; listedAt: Instant; returnedAt: Instant | null }

/** One person with everything that is open; what stands in the picture already is not here. risks: null while nobody has assessed them. */
export interface HeldView {
  record: string; stages: Stage[]; room: string | null; plan: PlanView; risks: string[] | null; groups: string[]; apartFrom: string[]; interview: OpenInterviewView | null; restingSince: Instant | null;
  restraint: OpenRestraintView | null; healthRequest: OpenHealthRequestView | null; medication: DoseView[]; forceOwed: Instant[]; missingPapers: string[]; belongings: BelongingsView | null;
  exit: OpenExitView | null; exitApprovedAt: Instant | null; preReleaseAt: Instant | null; escort: OpenEscortView | null; contactsOwed: string[]; extension: string | null;
  clocks: RunningClockView[];
}

export interface CountView { counted: number; held: number; by: string; at: Instant }

/** By the book, by the wristbands, and by whoever counted last. notHeard: records of those who are held, not out, and whose place nobody can say. */
export interface HeadcountView { book: number; out: number; heard: number; notHeard: string[]; counted: CountView | null; dueAt: Instant | null; limit: LimitView }

export interface OpenItemView { item: string; store: string | null; custodian: string | null; lentTo: string | null; lentUntil: Instant | null }

/** takenAt: null until the other officer has taken over. */
export interface HandOverView { at: Instant; by: string; to: string; note: string | null; takenAt: Instant | null }

/** GET /api/held */
export interface HeldBookView { at: Instant; sequence: number; headcount: HeadcountView; people: HeldView[]; items: OpenItemView[]; handOver: HandOverView | null }

/** A breach that has not happened yet. prevention: what can be done; startBy: the last instant at which that can be begun in time. */
export interface ForeseenView {
  key: string; rule: string; subject: { kind: AlarmView["subject"]["kind"]; id: string }; priority: AlarmView["priority"]; at: Instant; zone: string | null; args: Record<string, string>; facts: Fact[]; limit: LimitView | null;
  prevention: string | null; startBy: Instant | null; canBePrevented: boolean; interviewSince: Instant | null;
}

/** GET /api/ahead */
export interface AheadView { at: Instant; until: Instant; foreseen: ForeseenView[] }
