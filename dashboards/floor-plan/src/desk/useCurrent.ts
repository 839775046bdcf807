import { useMemo, useRef } from "react";
import type { AlarmView } from "../live/contract";
import { groupedOnce, isUnacknowledged } from "../alarms/order";

/** The alarm that the A key acts on. It stays the same until it is acknowledged or gone, so that a new alarm cannot slip under the finger. */
export function useCurrent(alarms: readonly AlarmView[], chosen: string | null): string | null {
  const last = useRef<string | null>(null);
  return useMemo(() => {
    const open = groupedOnce(alarms).map((row) => row.alarm).filter(isUnacknowledged);
    const has = (key: string | null) => key !== null && open.some((alarm) => alarm.key === key);
    last.current = has(chosen) ? chosen : has(last.current) ? last.current : open[0]?.key ?? null;
    return last.current;
  }, [alarms, chosen]);
}
