import { useCallback, useLayoutEffect, useState, type RefObject } from "react";
import type { Grouped } from "./order";

/** Rows that are not wholly visible at the foot of the list: an alarm cut off by an edge must be announced there. */
export function useBelow(list: RefObject<HTMLDivElement | null>, rows: readonly Grouped[]): readonly Grouped[] {
  const [hidden, setHidden] = useState(0);
  const measure = useCallback(() => {
    const box = list.current;
    if (box === null || box.scrollHeight <= box.clientHeight + 1) {
      setHidden(0);
      return;
    }
    const edge = box.getBoundingClientRect().bottom + 1;
    setHidden([...box.children].filter((row) => row.getBoundingClientRect().bottom > edge).length);
  }, [list]);
  useLayoutEffect(() => {
    // Measured in the next frame: laying out before the alarm is on the screen would delay it.
    const frame = requestAnimationFrame(measure);
    return () => cancelAnimationFrame(frame);
  }, [measure, rows]);
  useLayoutEffect(() => {
    const box = list.current;
    box?.addEventListener("scroll", measure, { passive: true });
    addEventListener("resize", measure);
    return () => {
      box?.removeEventListener("scroll", measure);
      removeEventListener("resize", measure);
    };
  }, [list, measure]);
  return hidden === 0 ? [] : rows.slice(-hidden);
}
