import { useState } from "react";
import { AlarmSymbol, type Kind } from "../alarms/AlarmSymbol";
import type { AlarmLifeView } from "../record/contract";
import { percent } from "../record/timeline/Lane";
import { axisOf } from "../record/timeline/axis";
import { clockTime, minuteTime, moment } from "../words/format";
import { alarmTitleOf, useNames, useSay } from "../words/words";
import type { Event, Gap } from "./events";

/** For the times below it; the bar itself is as wide as the window. */
const AXIS_PX = 1100;

interface Props {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly events: readonly Event[];
  readonly gaps: readonly Gap[];
  readonly onGo: (at: number) => void;
}

/** A slider over the period: what stands above it is where alarms were raised, what is hatched could not be observed. */
export function Scrubber({ from, to, at, events, gaps, onGo }: Props) {
  const say = useSay();
  const names = useNames();
  const [dragged, setDragged] = useState<number | null>(null);
  const axis = axisOf({ from, to }, AXIS_PX, names.timeZone);
  const place = (ms: number) => percent(Math.min(1, Math.max(0, (ms - from) / (to - from))));
  const shown = dragged ?? at;
  return (
    <div className="scrubber">
      <div className="scrub-signs" aria-hidden="true">
        {events.map(({ at: raised, life }) => <span key={life.entry} style={{ left: place(raised) }} data-event={life.rule}><AlarmSymbol kind={signOf(life)} look="acknowledged" size={22} /></span>)}
      </div>
      <div className="scrub-bar">
        {gaps.map((gap) => <i key={gap.life.entry} className="scrub-gap" data-gap={gap.life.rule} style={{ left: place(gap.from), width: percent((gap.to - gap.from) / (to - from)) }} title={alarmTitleOf(gap.life.rule, argsOf(gap.life), names)} />)}
        <input type="range" min={from} max={to} step={1000} value={Math.min(to, Math.max(from, shown))} aria-label={say("playback.scrub")} aria-valuetext={moment(shown, names.timeZone, names.language)} data-scrub
          onChange={(change) => {
            setDragged(Number(change.target.value));
            onGo(Number(change.target.value));
          }}
          onPointerUp={() => setDragged(null)} onKeyUp={() => setDragged(null)} onBlur={() => setDragged(null)} />
      </div>
      <div className="scrub-times" aria-hidden="true">
        {axis.ticks.filter((tick) => tick >= from && tick <= to).map((tick) => <span key={tick} style={{ left: place(tick) }} title={clockTime(tick, names.timeZone)}>{minuteTime(tick, names.timeZone)}</span>)}
      </div>
    </div>
  );
}

export const signOf = (life: AlarmLifeView): Kind => (life.rule.startsWith("COV-") ? "unknown" : life.priority === 1 || life.priority === 2 || life.priority === 3 ? life.priority : 4);

export const argsOf = (life: AlarmLifeView): Record<string, string> => ({
  ...(life.record === null ? {} : { record: life.record }), ...(life.zone === null ? {} : { zone: life.zone }),
  ...(life.subjectKind === "door" ? { door: life.subject } : {}), ...(life.subjectKind === "gateway" ? { gateway: life.subject } : {}),
});
