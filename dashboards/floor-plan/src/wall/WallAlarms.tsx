import { useRef } from "react";
import { Age } from "../alarms/Age";
import { AlarmBoxes } from "../alarms/AlarmBoxes";
import { AlarmSymbol, kindOf, lookOf } from "../alarms/AlarmSymbol";
import { footOf } from "../alarms/aside";
import { CalmLine } from "../alarms/CalmLine";
import { groupedOnce, hasEnded } from "../alarms/order";
import { span } from "../alarms/span";
import { useBelow } from "../alarms/useBelow";
import type { AlarmView } from "../live/contract";
import { alarmResponse, alarmTitle, useNames, useSay } from "../words/words";

/** Reasons and what follows from a cause are left out here, an alarm never: the foot says how many have no room. */
export function WallAlarms({ alarms }: { readonly alarms: readonly AlarmView[] }) {
  const say = useSay();
  const rows = groupedOnce(alarms);
  const list = useRef<HTMLDivElement>(null);
  const below = useBelow(list, rows);
  return (
    <section className="panel alarms" aria-label={say("alarms.heading")}>
      <div className="alarm-rows" ref={list}>
        {rows.length === 0 && <CalmLine />}
        {rows.map(({ alarm }) => <WallRow key={alarm.key} alarm={alarm} />)}
      </div>
      <Foot alarms={alarms} hidden={below.map(({ alarm }) => alarm)} />
    </section>
  );
}

function WallRow({ alarm }: { readonly alarm: AlarmView }) {
  const say = useSay();
  const names = useNames();
  const look = lookOf(alarm);
  return (
    <article className={`alarm a${alarm.priority} ${look}${alarm.unknown ? " unknown" : ""}`} data-alarm={alarm.key} data-state={alarm.state} data-priority={alarm.priority}>
      <div className="alarm-head">
        <AlarmSymbol kind={kindOf(alarm)} look={look} name={`P${alarm.priority}`} />
        <h2>{alarmTitle(alarm, names)}</h2>
        <Age alarm={alarm} />
      </div>
      <div className="alarm-line"><span>{span(alarm, names, say)}</span><AlarmBoxes alarm={alarm} /></div>
      {!hasEnded(alarm) && <p className="alarm-do">{alarmResponse(alarm, names)}</p>}
    </article>
  );
}

function Foot({ alarms, hidden }: { readonly alarms: readonly AlarmView[]; readonly hidden: readonly AlarmView[] }) {
  const say = useSay();
  const { shelved, outOfService } = footOf(alarms);
  const aside = ([["aside.shelved", shelved], ["aside.outOfService", outOfService]] as const).filter(([, count]) => count > 0).map(([words, count]) => say(words, { count }));
  const listed = hidden.length === 0 ? say("wall.all") : say("wall.hidden", { count: hidden.length, worst: `P${Math.min(...hidden.map((alarm) => alarm.priority))}` });
  return (
    <p className="wall-foot" data-hidden={hidden.length}>
      {aside.length > 0 && <><AlarmSymbol kind={3} look="aside" size={24} />{aside.join(say("word.comma"))} · </>}
      {hidden.length === 0 ? listed : <b>{listed}</b>}
    </p>
  );
}
