// What the record itself says of the stay. It is the centre's own reckoning over entries that were checked: no proof of its own.
import type { CustodyView } from "../record/contract";
import { placesOf, staySpan, wasSeen } from "../record/custody";
import { observedSpans } from "../record/timeline/spans";
import type { Language } from "../words/language";
import { duration, hoursMinutes } from "../words/format";
import { said, type Claim } from "./claims";

/** More gaps than these are told as one. */
export const GAPS_MAX = 6;

export interface Gap { readonly from: number; readonly to: number }

/** When nobody can say where the person was. */
export function gapsOf(custody: CustodyView, askedAt: number): readonly Gap[] {
  return observedSpans(placesOf(custody, staySpan(custody, askedAt))).filter((span) => !span.known);
}

export const minutesOf = (gaps: readonly Gap[]): number => Math.ceil(gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0) / 60_000);

/** @param holds Whether the entries are those that were signed: on others nothing can be reckoned. */
export function stayClaims(custody: CustodyView, askedAt: number, spoken: Language, holds: boolean): Claim[] {
  const claims = [looksClaim(custody, askedAt, spoken), ...clockClaims(custody, spoken), ...gapClaims(custody, askedAt, spoken)];
  return holds ? claims : claims.map((claim) => ({ ...claim, standing: "open", text: said("over.notReckoned") }));
}

function looksClaim(custody: CustodyView, askedAt: number, spoken: Language): Claim {
  const { from, to } = staySpan(custody, askedAt);
  const seen = custody.looks.filter(wasSeen).map((look) => Date.parse(look.line.at)).sort((a, b) => a - b);
  const times = [from, ...seen, to];
  const longest = Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
  const late = custody.alarms.filter(({ alarm }) => alarm.rule === "WCK-2").length;
  const counts = { id: "looks", count: String(seen.length), below: said("over.longest", { time: duration(Math.max(120, longest / 1000), spoken) }) };
  return late === 0
    ? { ...counts, standing: "shown", title: said("over.looks"), text: said("over.looksText") }
    : { ...counts, standing: "against", title: said("over.looksLate", { count: late }), text: said("over.looksText") };
}

function clockClaims(custody: CustodyView, spoken: Language): Claim[] {
  if (custody.clocks === null) {
    return [{ id: "clocks", standing: "open", title: said("over.clocksErased"), text: said("over.clocksErasedText") }];
  }
  return custody.clocks.clocks.filter((clock) => clock.state !== "notStarted" && clock.limit !== null).map((clock) => {
    const over = clock.state === "exceeded" || clock.state === "stoppedLate";
    const limit = clock.limit!;
    const args = { name: clock.name[spoken], time: hoursMinutes(clock.elapsedSeconds), limit: hoursMinutes(limit.seconds) };
    return {
      id: `clock-${clock.key}`, standing: over ? "against" : "shown", title: said(over ? "over.clockOver" : "over.clock", args),
      text: said("over.clockText", { source: spoken === "zh" ? limit.sourceZh ?? limit.source : limit.source }), count: `${args.time} / ${args.limit}`,
    } as const;
  });
}

function gapClaims(custody: CustodyView, askedAt: number, spoken: Language): Claim[] {
  const long = (some: readonly Gap[]) => duration(Math.max(120, minutesOf(some) * 60), spoken);
  const gaps = gapsOf(custody, askedAt);
  const span = staySpan(custody, askedAt);
  const share = (some: readonly Gap[]) => said("over.share", { percent: (some.reduce((sum, gap) => sum + gap.to - gap.from, 0) * 100 / Math.max(1, span.to - span.from)).toFixed(1) });
  const one = (gap: Gap): Claim => ({
    id: `gap-${gap.from}`, standing: "open", title: said("over.gap", { fromAt: gap.from, toAt: gap.to }), text: said("over.gapText"), count: long([gap]), below: share([gap]),
  });
  const more = gaps.slice(GAPS_MAX);
  return gaps.length === 0
    ? [{ id: "gaps", standing: "shown", title: said("over.noGap"), text: said("over.noGapText"), count: "0" }]
    : [...gaps.slice(0, GAPS_MAX).map(one), ...(more.length === 0 ? [] : [{ id: "gaps-more", standing: "open", title: said("over.gapsMore", { count: more.length }), text: said("over.gapText"), count: long(more), below: share(more) } as const])];
}
