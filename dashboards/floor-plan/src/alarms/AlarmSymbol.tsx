// The shapes of SCREENS.md, section 1: octagon, triangle, square, circle, lozenge. The shape says the priority without its colour.
import { useMemo } from "react";
import type { AlarmView } from "../live/contract";
import { isSetAside } from "./aside";
import { isUnacknowledged, hasEnded } from "./order";

export type Look = "unacknowledged" | "acknowledged" | "returned" | "aside";
export type Kind = 1 | 2 | 3 | 4 | "unknown";

export function lookOf(alarm: AlarmView): Look {
  if (isSetAside(alarm)) {
    return "aside";
  }
  if (!isUnacknowledged(alarm)) {
    return "acknowledged";
  }
  return hasEnded(alarm) ? "returned" : "unacknowledged";
}

export function kindOf(alarm: AlarmView): Kind {
  return alarm.unknown ? "unknown" : alarm.priority;
}

const shapes: Record<Kind, { readonly shape: string; readonly ring: string; readonly label: string; readonly down: number }> = {
  1: { shape: octagon(12), ring: octagon(18), label: "1", down: 5 },
  2: { shape: "M0 -12.6L13 9.8H-13Z", ring: "M0 -19.4L19.6 14.2H-19.6Z", label: "2", down: 7.4 },
  3: { shape: "M-10.3 -10.3H10.3V10.3H-10.3Z", ring: "M-15.5 -15.5H15.5V15.5H-15.5Z", label: "3", down: 5 },
  4: { shape: "M-11 0A11 11 0 1 1 11 0A11 11 0 1 1 -11 0Z", ring: "M-16 0A16 16 0 1 1 16 0A16 16 0 1 1 -16 0Z", label: "4", down: 5 },
  unknown: { shape: "M0 -13.2L13.2 0L0 13.2L-13.2 0Z", ring: "M0 -19L19 0L0 19L-19 0Z", label: "?", down: 5 },
};

/** A common multiple of both rhythms, 1 s and 2.5 s. */
const RHYTHM_MS = 5000;

/** All rings flash in phase: each animation begins as if it had run since the page was opened. */
function inPhase(look: Look) {
  return look === "acknowledged" || look === "aside" ? undefined : { animationDelay: `${-Math.round(performance.now() % RHYTHM_MS)}ms` };
}

/** The symbol around the origin, for use inside another drawing. */
export function SymbolMark({ kind, look }: { readonly kind: Kind; readonly look: Look }) {
  const { shape, ring, label, down } = shapes[kind];
  const colour = `c-${kind}`;
  const style = useMemo(() => inPhase(look), [look]);
  if (look === "aside") {
    return <g><path d={shape} className="shape c-aside" /><path d={kind === 2 ? "M-3.5 -2V7M3.5 -2V7" : "M-3.5 -5V5M3.5 -5V5"} className="bars" /></g>;
  }
  return (
    <g className={look === "returned" ? "flash-slow" : undefined} style={look === "returned" ? style : undefined}>
      {look === "unacknowledged" && <path d={ring} className={`ring ${colour} flash`} style={style} />}
      <path d={shape} className={`shape ${colour}${look === "returned" ? " hollow" : ""}`} />
      <text y={down} className={`symbol-text ${look === "returned" ? "on-hollow" : `on-${kind}`}`}>{label}</text>
    </g>
  );
}

export function AlarmSymbol({ kind, look, size = 34, name }: { readonly kind: Kind; readonly look: Look; readonly size?: number; readonly name?: string }) {
  return (
    <svg className="symbol" width={size} height={size} viewBox="-20 -20 40 40" {...(name === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": name })}>
      <SymbolMark kind={kind} look={look} />
    </svg>
  );
}

function octagon(radius: number): string {
  const near = Math.round(radius * 0.3827 * 10) / 10;
  const far = Math.round(radius * 0.9239 * 10) / 10;
  return `M${far} ${near}L${near} ${far}H${-near}L${-far} ${near}V${-near}L${-near} ${-far}H${near}L${far} ${-near}Z`;
}
