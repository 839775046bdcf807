// Things on one lane that would stand over each other get rows of their own.

export interface Wanted {
  readonly from: number;
  /** Where it ends with its words, in the same unit. */
  readonly to: number;
}

export interface Placed<T> {
  readonly item: T;
  readonly row: number;
}

/** The first row that is free, in the order given: what comes first is the last to be left out. Those that fit into no row are in rest. */
export function inRows<T extends Wanted>(items: readonly T[], rowsMax: number): { readonly placed: readonly Placed<T>[]; readonly rest: readonly T[]; readonly rows: number } {
  const rows: T[][] = [];
  const placed: Placed<T>[] = [];
  const rest: T[] = [];
  for (const item of items) {
    const free = rows.findIndex((row) => row.every((other) => item.to <= other.from || other.to <= item.from));
    const row = free >= 0 ? free : rows.length;
    if (row >= rowsMax) {
      rest.push(item);
      continue;
    }
    (rows[row] ??= []).push(item);
    placed.push({ item, row });
  }
  return { placed, rest, rows: rows.length };
}

/** To the right of its bar; to the left, or on the bar itself, where the right has no room. What fits nowhere stands to the right and is cut off. */
export function wordsBeside(bar: Wanted, room: number, width: number): "after" | "before" | "within" {
  if (bar.to + room <= width) {
    return "after";
  }
  if (bar.from - room >= 0) {
    return "before";
  }
  return bar.to - bar.from >= room ? "within" : "after";
}

const WIDE = /[⺀-鿿＀-￯]/;

/** About as many pixels as a text of 13.5 px takes: enough to keep words from standing over each other. */
export function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (WIDE.test(letter) ? 14 : 7.8), 0);
}
