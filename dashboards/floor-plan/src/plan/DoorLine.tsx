import { memo } from "react";
import type { DoorView } from "../live/contract";
import { useLanguage } from "../words/language";
import { useSay } from "../words/words";
import type { DoorShape } from "./geometry";
import type { Point } from "./geojson";

/** A door wider than this slides; a leaf of that length would sweep through the room's text. */
const SWING_MAX = 60;
const SWING_DEGREES = 65;

interface Props {
  readonly shape: DoorShape;
  readonly door: DoorView | undefined;
  /** Priority of the alarm that is true of this door now. */
  readonly priority: 1 | 2 | 3 | 4 | undefined;
}

export const DoorLine = memo(function DoorLine({ shape, door, priority }: Props) {
  const say = useSay();
  const language = useLanguage();
  const physical = door?.physical ?? "unknown";
  const [from, to] = [shape.from, shape.to];
  const upright = from[0] === to[0];
  const state = door === undefined || door.alarm === "normal" || door.alarm === "unknown" ? say(`door.${physical}`) : say(`door.${door.alarm}`);
  return (
    <g data-door={shape.id} data-physical={physical} data-door-alarm={door?.alarm ?? "unknown"} role="img"
      aria-label={say("spoken.door", { door: door?.name[language] ?? shape.id, state })}>
      <line className={`gap${shape.perimeter ? " perimeter-gap" : ""}`} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
      <path className={leafClass(shape, door, priority)} d={leaf(from, to, physical === "open", shape.swing)} />
      {shape.perimeter
        ? <path className="diamond" d={`M${(from[0] + to[0]) / 2 - 5} ${(from[1] + to[1]) / 2}l5 -5l5 5l-5 5z`} />
        : <path className="jamb" d={upright ? `M${from[0] - 4} ${from[1]}h8M${to[0] - 4} ${to[1]}h8` : `M${from[0]} ${from[1] - 4}v8M${to[0]} ${to[1] - 4}v8`} />}
      <title>{say("spoken.door", { door: door?.name[language] ?? shape.id, state })}</title>
    </g>
  );
});

function leafClass(shape: DoorShape, door: DoorView | undefined, priority: Props["priority"]): string {
  const wide = shape.perimeter ? " wide" : "";
  const reported = door?.alarm === "forcedOpen" ? 1 : door?.alarm === "openTooLong" ? 3 : undefined;
  const burning = priority ?? reported;
  if (burning !== undefined) {
    return `leaf${wide} alarm-${burning}`;
  }
  if (door === undefined || door.physical === "unknown" || door.physical === "fault") {
    return `leaf${wide} not-known`;
  }
  return `leaf${wide}${door.physical === "open" ? " open" : ""}`;
}

function leaf(from: Point, to: Point, open: boolean, swing: 1 | -1): string {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  if (!open) {
    return `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`;
  }
  if (length > SWING_MAX) {
    return `M${from[0]} ${from[1]}l${x * 0.15} ${y * 0.15}M${to[0]} ${to[1]}l${-x * 0.15} ${-y * 0.15}`;
  }
  const angle = (swing * SWING_DEGREES * Math.PI) / 180;
  const swung: Point = [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
  return `M${from[0]} ${from[1]}l${round(swung[0])} ${round(swung[1])}`;
}

const round = (value: number) => Math.round(value * 10) / 10;
