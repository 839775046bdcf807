// One axis for all lanes: where an instant stands, and which times are written above it.
import { offsetAt } from "../../log/period";
import type { Span } from "./spans";

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE);
/** Room that one written time needs. */
const TICK_PX = 76;
/** A stay of some minutes is not drawn as if it filled the day. */
const LENGTH_MIN = 10 * MINUTE;

export interface Axis extends Span {
  readonly ticks: readonly number[];
  /** Share of the width at which an instant stands, 0 to 1; what lies outside stands at the edge. */
  place(at: number): number;
}

/** Whole steps of the centre's clock around what is shown. */
export function axisOf(shown: Span, width: number, timeZone: string): Axis {
  const length = Math.max(shown.to - shown.from, LENGTH_MIN);
  const wanted = Math.max(1, Math.floor(width / TICK_PX));
  const step = STEPS.find((one) => length / one <= wanted - 1) ?? Math.ceil(length / wanted / (1440 * MINUTE)) * 1440 * MINUTE;
  const ahead = offsetAt(shown.from, timeZone);
  const from = Math.floor((shown.from + ahead) / step) * step - ahead;
  const to = Math.ceil((shown.from + length + ahead) / step) * step - ahead;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return { from, to, ticks, place: (at) => Math.min(1, Math.max(0, (at - from) / (to - from))) };
}
