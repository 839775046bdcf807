// What the server says of how things went, word for word. Its side is Core/Figures, Server/Review and Server/Api; a test there holds the two equal.
import type { AlarmSinceRow, Instant } from "../live/contract";

/** GET /api/figures/alarms */
export interface AlarmFiguresAnswer { timeZone: string; shiftChanges: string[]; whole: AlarmFiguresPage; shifts: AlarmFiguresPage[] }

export interface AlarmFiguresPage {
  from: Instant; to: Instant; notKnown: "notOver" | "beforeTheRecord" | "notRecorded" | null; unrecordedSeconds: number; figures: FigureRow[]; topAlarms: Contributor[];
  topRules: Contributor[]; waits: WaitRow[]; causes: CauseFigure[]; falseByRule: Contributor[]; floods: FloodRow[]; chattering: string[]; stale: AlarmSinceRow[]; unattended: string[];
}

/** value: a count, a rate, a share from 0 to 1, or seconds, as its kind says; null is not known and never 0. */
export interface FigureRow {
  kind: string; value: number | null; verdict: "notKnown" | "noLimit" | "withinBudget" | "aboveBudget" | "aboveManageable"; acceptable: number | null; manageable: number | null;
  budget: number | null; exclusive: boolean; source: string | null;
}

export interface Contributor { name: string; count: number; share: number }

export interface WaitRow { kind: "acknowledge" | "attend"; priority: "critical" | "high" | "medium" | "low"; count: number; medianSeconds: number; p95Seconds: number; longestSeconds: number }

export interface CauseFigure { cause: string; count: number }

export interface FloodRow { from: Instant; to: Instant | null }

/** GET /api/figures/checks: it names records, so that asking is a look. */
export interface CheckFiguresView { timeZone: string; days: CheckDay[]; late: LateCheckView[]; complete: boolean }

export interface CheckDay { from: Instant; to: Instant; isKnown: boolean; onTime: number; late: number; missed: number; writtenLate: number; open: number }

export interface LateCheckView {
  alarm: string; record: string; zone: string | null; dueAt: Instant; outcome: "late" | "missed" | "writtenLate" | "open"; lookedAt: Instant | null; lateSeconds: number | null; by: string | null;
  note: string | null; cause: string | null; causeNote: string | null;
}

/** GET /api/telemetry/series. values stand in the order of the columns; null is not known. */
export interface SeriesAnswer { measurement: string; how: string; columns: string[]; from: Instant; to: Instant; stepSeconds: number | null; series: SeriesView[] }

export interface SeriesView { tags: Record<string, string>; rows: SeriesRow[] }

export interface SeriesRow { at: Instant; values: (number | null)[] }
