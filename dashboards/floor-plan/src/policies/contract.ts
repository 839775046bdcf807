// What /api/policies/… sends about values and changes of them; ContractTests holds it against the server's views.
import type { Instant, LocalName } from "../live/contract";

export type Confidence = "verbatim" | "secondary" | "unverified" | "proposal";
export type Bound = "none" | "most" | "least" | "fixed";

export interface SitePartView { kind: string; id: string; zone: string | null; gateway: string; dialect: string; address: string; heartbeatSeconds: number }

export interface SiteBandView { id: string; advertises: string; cut: string | null }

export interface SiteDoorView { id: string; name: LocalName; between: readonly string[]; class: string; perimeter: boolean; heldLimitSeconds: number }

export interface SiteView {
  base: string; name: string; text: string; behind: boolean; doors: readonly SiteDoorView[]; devices: readonly SitePartView[]; wristbands: readonly SiteBandView[];
}

export interface StandingValueView {
  key: string; value: string; packValue: string; kind: string; bound: Bound; source: LocalName; confidence: Confidence; note: LocalName | null; pack: string;
  from: string | null; own: boolean; overriddenBy: string | null; overriddenWhy: string | null;
}

export interface StandingView { base: string; packs: { key: string; name: LocalName; note: LocalName; inForce: string | null }[]; values: readonly StandingValueView[] }

export interface ValueWish { key: string; value: string | null; why: string }

export interface ValueLine {
  key: string; now: string; pack: string; proposed: string; bound: Bound; source: LocalName; confidence: Confidence; packKey: string; why: string;
  warnings: readonly string[]; follows: readonly string[];
}

export interface PartLine { kind: string; id: string; change: string }

export interface ProposalProblem { key: string | null; line: number | null; column: number | null; message: string }

export interface CheckedView { problems: readonly ProposalProblem[]; values: readonly ValueLine[]; parts: readonly PartLine[] | null }

export type DraftState = "draft" | "sent" | "withdrawn" | "declined" | "activated";

export interface DraftView {
  id: number; version: number; state: DraftState; proposedBy: string; proposedAt: Instant; why: string; values: readonly ValueLine[]; parts: readonly PartLine[] | null;
  decidedBy: string | null; decidedAt: Instant | null; decidedWhy: string | null; entry: number | null; fileWritten: boolean | null; outOfDate: boolean; own: boolean;
  wishes: readonly ValueWish[];
}

export interface DraftsView { base: string; drafts: readonly DraftView[]; valuesMax: number; whyMax: number }

export interface TallyView { name: string; before: number; after: number; gained: number; lost: number; earlier: number; later: number; otherPriority: number }

export interface TrialResult {
  entries: number; total: TallyView; priorities: readonly TallyView[]; rules: readonly TallyView[]; persons: readonly TallyView[]; morePersons: number;
  shifts: readonly TallyView[]; callsBefore: number; callsAfter: number; toldBefore: number; toldAfter: number; beginsAt: Instant | null; differs: string | null;
}

export interface Person { by: string; user: string }

export interface TrialView {
  state: "running" | "done" | "failed"; from: string; to: string; by: Person; startedAt: Instant; share: number; result: TrialResult | null; problem: string | null;
}

export interface WholeDraftView { draft: DraftView; before: string | null; text: string | null; trial: TrialView | null }

export interface PastValueView { key: string; before: string | null; after: string | null }

export interface PastChangeView {
  entry: number; at: Instant; draft: number | null; proposedBy: string | null; approvedBy: string | null; why: string | null;
  values: readonly PastValueView[]; parts: readonly PartLine[];
}
