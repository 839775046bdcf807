// Which time the figures are about. It stands in the address: ?days=7, or whole days of the centre: ?from=2026-11-20&to=2026-11-22.
import { instantOf, midnight } from "../log/period";

export interface Period {
  /** Milliseconds since 1970; half-open. */
  readonly from: number;
  readonly to: number;
}

/** What the buttons offer. One day is the last 24 hours; more are whole days up to now. */
export const DAYS = [1, 7, 30] as const;

/** The server answers no more at once. */
export const DAYS_MAX = 31;

const DAY_MS = 24 * 3600 * 1000;

export interface Asked {
  readonly days: number | null;
  /** As a field of the page takes them: 2026-11-20. The last day is within. */
  readonly from: string;
  readonly to: string;
}

export function askedOf(search: string): Asked {
  const query = new URLSearchParams(search);
  const [from, to] = [query.get("from") ?? "", query.get("to") ?? ""];
  const days = Number(query.get("days") ?? (from === "" && to === "" ? "7" : ""));
  return { days: DAYS.some((one) => one === days) ? days : null, from, to };
}

/** @returns Null for what is no period: turned round, in the future, or too long. */
export function periodOf({ days, from, to }: Asked, now: number, timeZone: string): Period | null {
  // A second back: what is asked about has to be over on the server's clock.
  const end = Math.floor(now / 1000) * 1000 - 1000;
  if (days !== null) {
    return { from: days === 1 ? end - DAY_MS : Date.parse(midnight(end, timeZone, days - 1)), to: end };
  }
  const start = Date.parse(instantOf(`${from}T00:00`, timeZone));
  const last = Date.parse(instantOf(`${nextDay(to)}T00:00`, timeZone));
  const period = { from: start, to: Math.min(last, end) };
  return Number.isNaN(start) || Number.isNaN(last) || period.from >= period.to || period.to - period.from > DAYS_MAX * DAY_MS ? null : period;
}

/** Seconds from value to value of a trend: a chart has about 150 of them. Stores keep hours for long and minutes for a month. */
export function stepOf({ from, to }: Period): number {
  const days = (to - from) / DAY_MS;
  return days <= 1 ? 600 : days <= 7 ? 3600 : 4 * 3600;
}

export const instantText = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");

const nextDay = (day: string): string => {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? "" : new Date(ms + DAY_MS).toISOString().slice(0, 10);
};
