import { memo, useCallback, useMemo, useRef, useState } from "react";
import type { AlarmView } from "../live/contract";
import { useSay } from "../words/words";
import { AlarmRow } from "./AlarmRow";
import { AlarmSymbol } from "./AlarmSymbol";
import { AsideFoot } from "./AsideFoot";
import { CalmLine } from "./CalmLine";
import { FloodLine } from "./FloodLine";
import { heldOrder } from "./heldOrder";
import { groupedOnce, isUnacknowledged, type Grouped } from "./order";
import { useBelow } from "./useBelow";

/** After this long without a movement nobody is about to press anything, and the worst alarm goes back to the top. */
const HOLD_MS = 8000;

interface Props {
  readonly alarms: readonly AlarmView[];
  readonly current: string | null;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** A P1 that somebody asked to shelve by the key. */
  readonly neverShelved: string | null;
}

export const AlarmList = memo(function AlarmList({ alarms, current, chosen, onChoose, neverShelved }: Props) {
  const say = useSay();
  const sorted = groupedOnce(alarms);
  const list = useRef<HTMLDivElement>(null);
  const { rows, waiting, touch, release } = useHeldOrder(sorted, list);
  const below = useBelow(list, rows);
  const unacknowledged = sorted.filter((row) => isUnacknowledged(row.alarm)).length;
  return (
    <section className="panel alarms" aria-label={say("alarms.heading")}>
      <div className="cap">
        <h2>{say("alarms.heading")}</h2>
        {sorted.length > 0 && <span>{say("alarms.toAct", { count: sorted.length })} · {say("alarms.unacknowledged", { count: unacknowledged })}</span>}
      </div>
      <FloodLine />
      {waiting > 0 && <button type="button" className="new-rows" onClick={release}>{say("alarms.new", { count: waiting })}</button>}
      <div className="alarm-rows" ref={list} onPointerMove={touch} onPointerDown={touch} onPointerLeave={release} onFocus={touch} onInput={touch}>
        {rows.length === 0 && <CalmLine />}
        {rows.map((row) => (
          <AlarmRow key={row.alarm.key} alarm={row.alarm} consequences={row.consequences} first={row.first} indented={row.indented} current={row.alarm.key === current} chosen={row.alarm.key === chosen} onChoose={onChoose} neverShelved={row.alarm.key === neverShelved} />
        ))}
      </div>
      {below.length > 0 && (
        <button type="button" className="below" onClick={() => list.current?.scrollBy({ top: list.current.clientHeight * 0.8 })}>
          {say("alarms.below", { count: below.length, worst: `P${Math.min(...below.map((row) => row.alarm.priority))}` })}
        </button>
      )}
      <AsideFoot alarms={alarms} />
      <Legend />
    </section>
  );
});

function useHeldOrder(sorted: readonly Grouped[], list: React.RefObject<HTMLDivElement | null>) {
  const [held, setHeld] = useState(false);
  const shown = useRef<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const order = useMemo(() => {
    const next = heldOrder(sorted, shown.current, held);
    shown.current = next.rows.map((row) => row.alarm.key);
    return next;
  }, [sorted, held]);
  const release = useCallback(function letGo() {
    clearTimeout(timer.current);
    // Somebody who writes in a row needs it to stay, also when they think longer than that.
    if (list.current?.querySelector(".alarm-form")?.contains(document.activeElement) === true) {
      timer.current = setTimeout(letGo, HOLD_MS);
    } else {
      setHeld(false);
    }
  }, [list]);
  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(release, HOLD_MS);
    setHeld(true);
  }, [release]);
  return { ...order, touch, release };
}

function Legend() {
  const say = useSay();
  return (
    <div className="legend">
      <span><AlarmSymbol kind={1} look="unacknowledged" size={24} />{say("legend.unacknowledged")}</span>
      <span><AlarmSymbol kind={2} look="acknowledged" size={24} />{say("legend.acknowledged")}</span>
      <span><AlarmSymbol kind={2} look="returned" size={24} />{say("legend.returned")}</span>
      <span><AlarmSymbol kind="unknown" look="acknowledged" size={24} />{say("legend.unknown")}</span>
    </div>
  );
}

