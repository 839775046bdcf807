import type { CompanyView, PlaceView } from "../contract";
import type { Span } from "./spans";

export interface PresentSpan extends Span {
  readonly who: string;
  readonly whoKind: PlaceView["whoKind"];
  /** Only then are they drawn as being there. */
  readonly known: boolean;
}

/** When others were where the person was: their stay, cut to the person's. One who stays while the person only is heard anew is one bar. */
export function presentSpans(company: readonly CompanyView[], within: Span): PresentSpan[] {
  const bars: PresentSpan[] = [];
  const times = (place: PlaceView) => [Date.parse(place.from), place.to === null ? within.to : Date.parse(place.to)] as const;
  for (const { place, with: others } of company) {
    const [begin, end] = times(place);
    for (const other of others) {
      const [came, left] = times(other);
      const bar = { who: other.who, whoKind: other.whoKind, from: Math.max(begin, came, within.from), to: Math.min(end, left, within.to), known: other.presence === "present" };
      const before = bars.findIndex((one) => one.who === bar.who && one.whoKind === bar.whoKind && one.known === bar.known && one.to === bar.from);
      if (bar.to > bar.from && before >= 0) {
        bars[before] = { ...bar, from: bars[before]?.from ?? bar.from };
      } else if (bar.to > bar.from) {
        bars.push(bar);
      }
    }
  }
  return bars.sort((a, b) => a.from - b.from);
}
