// One alarm: who and where, since when, what to do, why the system believes it, who has been told.
import { memo } from "react";
import type { AlarmView, LimitView } from "../live/contract";
import { clockTime, duration } from "../words/format";
import type { Names } from "../words/fill";
import { alarmClears, alarmResponse, alarmTitle, factsJoined, sayIfKnown, useNames, useSay } from "../words/words";
import { Actions } from "./Actions";
import { Age } from "./Age";
import { AlarmBoxes } from "./AlarmBoxes";
import { AlarmSymbol, kindOf, lookOf } from "./AlarmSymbol";
import { hasEnded } from "./order";
import { sourceOf } from "../words/source";
import { span } from "./span";

interface Props {
  readonly alarm: AlarmView;
  readonly consequences: readonly AlarmView[];
  readonly current: boolean;
  readonly chosen: boolean;
  readonly onChoose: (key: string) => void;
  /** The open alarm that came first at the same place and time. */
  readonly first: AlarmView | null;
  readonly indented: boolean;
  readonly neverShelved?: boolean;
}

export const AlarmRow = memo(function AlarmRow({ alarm, consequences, current, chosen, onChoose, first, indented, neverShelved = false }: Props) {
  const say = useSay();
  const names = useNames();
  const look = lookOf(alarm);
  const detailed = look === "unacknowledged" || chosen;
  const name = `alarm a${alarm.priority} ${look}${alarm.unknown ? " unknown" : ""}${chosen ? " chosen" : ""}${indented ? " indented" : ""}`;
  return (
    <article className={name} data-alarm={alarm.key} data-state={alarm.state} data-priority={alarm.priority} data-current={current} data-indented={indented} tabIndex={-1}
      onClick={() => onChoose(alarm.key)}>
      <div className="alarm-head">
        <AlarmSymbol kind={kindOf(alarm)} look={look} name={`P${alarm.priority}`} />
        <h3>{alarmTitle(alarm, names)}</h3>
        <Age alarm={alarm} />
      </div>
      <div className="alarm-line">
        <span>{span(alarm, names, say)}</span>
        <AlarmBoxes alarm={alarm} />
        {alarm.escalatedAt !== null && !detailed && <span className="box">{say("alarm.escalatedBox", { at: time(alarm.escalatedAt, names) })}</span>}
      </div>
      {first !== null && !indented && <p className="alarm-line" data-after={first.key}>{say("alarm.after", { title: alarmTitle(first, names) })}</p>}
      {!hasEnded(alarm) && <p className="alarm-do">{alarmResponse(alarm, names)}</p>}
      {alarm.facts.length > 0 && (detailed || look === "acknowledged") && <p className="alarm-line why">{say("alarm.because", { facts: factsJoined(alarm.facts, names) })}</p>}
      {detailed && alarm.limit !== null && <Limit limit={alarm.limit} names={names} />}
      {chosen && <p className="alarm-line why">{say("alarm.clears", { clears: alarmClears(alarm, names) })}</p>}
      {detailed && <Told alarm={alarm} names={names} />}
      {consequences.length > 0 && <Consequences alarms={consequences} open={chosen} />}
      <Actions alarm={alarm} current={current} chosen={chosen} neverShelved={neverShelved} />
    </article>
  );
});

export function Limit({ limit, names }: { readonly limit: LimitView; readonly names: Names }) {
  const say = useSay();
  const doubtful = limit.confidence === "unverified" || limit.confidence === "proposal";
  const text = say("alarm.limit", { limit: duration(limit.seconds, names.language), source: sourceOf(limit, names.language), confidence: say(`confidence.${limit.confidence}`) });
  const by = limit.overriddenBy === null ? "" : ` · ${say("alarm.overridden", { by: limit.overriddenBy, why: limit.overriddenWhy ?? "?" })}`;
  return <p className={`alarm-line why${doubtful ? " doubtful" : ""}`} data-confidence={limit.confidence}>{text + by}</p>;
}

function Told({ alarm, names }: { readonly alarm: AlarmView; readonly names: Names }) {
  const say = useSay();
  const told = alarm.told.map((one) => say("alarm.told", {
    to: one.to,
    at: time(one.at, names),
    channel: sayIfKnown(names.language, `channel.${one.channel}`, one.channel),
    delivered: say(one.delivered ? "alarm.delivered" : "alarm.notDelivered"),
  }));
  const escalated = alarm.escalatedAt === null ? [] : [say("alarm.escalated", { at: time(alarm.escalatedAt, names) })];
  const lines = [...escalated, ...told];
  return lines.length === 0 ? null : <p className="alarm-line">{lines.join(" · ")}</p>;
}

/** One line each; their buttons come with choosing the cause, because acknowledging the cause is what matters first. */
function Consequences({ alarms, open }: { readonly alarms: readonly AlarmView[]; readonly open: boolean }) {
  const say = useSay();
  const names = useNames();
  return (
    <div className="consequences">
      <div>{alarms.length === 1 ? say("alarm.consequence.one") : say("alarm.consequence.many", { count: alarms.length })}</div>
      {alarms.map((alarm) => (
        <div key={alarm.key} className="consequence" data-alarm={alarm.key} data-state={alarm.state} data-priority={alarm.priority} data-consequence="true">
          <span>{alarmTitle(alarm, names)} · {say(`state.${alarm.state}`)}</span>
          {open && <Actions alarm={alarm} current={false} chosen={false} small />}
        </div>
      ))}
    </div>
  );
}

const time = (instant: string, names: Names) => clockTime(Date.parse(instant), names.timeZone);
