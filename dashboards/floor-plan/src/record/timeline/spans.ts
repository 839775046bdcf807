// What the timeline draws, out of what the record says. Pure; every time is in milliseconds since 1970 and every span is half-open.
import type { AlarmStoryView, LineView, PlaceView } from "../contract";

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A place, or that nobody can say one. */
export interface PlaceSpan extends Span {
  /** Where they are, or where the band was heard last; null when it never was. */
  readonly zone: string | null;
  /** The word of the presence; "none" where the record has nothing at all. */
  readonly presence: string;
  /** Only then are they drawn as being there. */
  readonly known: boolean;
}

/**
 * The places without a hole: where the record has none, from the beginning to the end, stands a span of which nothing is known. A gap is never bridged.
 * What overlaps, because something was heard of late, ends where the next begins; what took no time is left out.
 */
export function placeSpans(places: readonly PlaceView[], within: Span): PlaceSpan[] {
  const sorted = [...places].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const spans: PlaceSpan[] = [];
  let at = within.from;
  sorted.forEach((place, index) => {
    const next = sorted[index + 1];
    const from = Math.max(Date.parse(place.from), within.from);
    const to = Math.min(place.to === null ? within.to : Date.parse(place.to), next === undefined ? within.to : Date.parse(next.from), within.to);
    if (to <= from) {
      return;
    }
    if (from > at) {
      spans.push(nothing(at, from));
    }
    spans.push({ from, to, zone: place.zone, presence: place.presence, known: place.presence === "present" && place.zone !== null });
    at = to;
  });
  if (at < within.to) {
    spans.push(nothing(at, within.to));
  }
  return spans;
}

const nothing = (from: number, to: number): PlaceSpan => ({ from, to, zone: null, presence: "none", known: false });

/** Observed or not, whatever the place: neighbours of the same kind are one. */
export function observedSpans(places: readonly PlaceSpan[]): readonly (Span & { readonly known: boolean })[] {
  const spans: (Span & { known: boolean })[] = [];
  for (const { from, to, known } of places) {
    const last = spans.at(-1);
    if (last !== undefined && last.known === known) {
      spans[spans.length - 1] = { ...last, to };
    } else {
      spans.push({ from, to, known });
    }
  }
  return spans;
}

/** When the condition of an alarm was true: an alarm may come back in one life. open: it still was at the end. */
export function alarmSpans({ alarm, steps }: AlarmStoryView, end: number): readonly (Span & { readonly open: boolean })[] {
  const spans: (Span & { open: boolean })[] = [];
  let from: number | null = null;
  const close = (to: number, open: boolean) => {
    if (from !== null) {
      spans.push({ from, to: Math.max(to, from), open });
      from = null;
    }
  };
  for (const step of [...steps].sort((a, b) => Number(a.entry) - Number(b.entry))) {
    const input = inputOf(step);
    if (input === "conditionMet") {
      from ??= Date.parse(step.at);
    } else if (input === "conditionCleared" || input === "conditionClearedLatching") {
      close(Date.parse(step.at), false);
    }
  }
  close(end, true);
  // Steps can be erased before the life of the alarm is; then the life alone says when.
  if (spans.length === 0) {
    const ended = alarm.returnedAt ?? alarm.endedAt;
    spans.push({ from: Date.parse(alarm.raisedAt), to: ended === null ? end : Math.max(Date.parse(ended), Date.parse(alarm.raisedAt)), open: ended === null });
  }
  return spans;
}

export function inputOf(step: LineView): string | null {
  const says = step.says;
  return step.kind === "alarm" && typeof says === "object" && says !== null && "input" in says ? String(says.input) : null;
}

/** What lasts from one kind of line to another, such as a rest. One that was never ended lasts to the end, and says so. */
export function betweenLines(lines: readonly LineView[], began: string, ended: string, end: number): readonly (Span & { readonly open: boolean; readonly line: LineView })[] {
  const spans: (Span & { open: boolean; line: LineView })[] = [];
  let open: LineView | null = null;
  for (const line of [...lines].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    if (line.kind === began) {
      open ??= line;
    } else if (line.kind === ended && open !== null) {
      spans.push({ from: Date.parse(open.at), to: Date.parse(line.at), open: false, line: open });
      open = null;
    }
  }
  return open === null ? spans : [...spans, { from: Date.parse(open.at), to: Math.max(end, Date.parse(open.at)), open: true, line: open }];
}
