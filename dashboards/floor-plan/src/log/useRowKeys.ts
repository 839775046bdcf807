import { useEffect, type RefObject } from "react";
import { takesKeys } from "../widgets/takesKeys";

/**
 * ↑ and ↓ walk from row to row, Home and End to the ends; Enter opens what has the focus, as any link does. "/" goes to the search.
 * Rows are marked data-row; where one holds a link, the link takes the focus.
 */
export function useRowKeys(find: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (takesKeys(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
        return;
      }
      const act = event.key === "/" ? () => find.current?.focus() : walk(event.key);
      if (act !== null) {
        event.preventDefault();
        act();
      }
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [find]);
}

function walk(key: string): (() => void) | null {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const to = nextRow(key, at, rows.length);
  return to === null ? null : () => focusRow(rows[to]);
}

/** The row to go to from the one that has the focus (-1: none has); null when the key goes nowhere. */
export function nextRow(key: string, at: number, count: number): number | null {
  if (count === 0) {
    return null;
  }
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return at < 0 ? count - 1 : Math.max(at - 1, 0);
    case "Home":
      return at < 0 ? null : 0;
    case "End":
      return at < 0 ? null : count - 1;
    default:
      return null;
  }
}

export function focusRow(row: HTMLElement | undefined): void {
  (row?.querySelector<HTMLElement>("a") ?? row)?.focus();
}
