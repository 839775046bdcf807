// Whether the entries of one person's record belong together, and what is missing between them.
import type { Leaf } from "./leaf";

export interface Thread {
  /** Numbers that are missing between 1 and the highest there is, both ends included. */
  readonly missing: readonly { readonly first: number; readonly last: number }[];
  /** Whether the entry that closes the record is there: without it nothing shows that no entry follows. */
  readonly closed: boolean;
  /** The first number of the record that does not follow the one before it; null when all do. */
  readonly astray: number | null;
}

/** @param leaves Each shown to be in the tree. */
export function threadOf(leaves: readonly Leaf[]): Thread {
  const sorted = [...leaves].sort((a, b) => a.number - b.number || a.index - b.index);
  const missing: { first: number; last: number }[] = [];
  let astray = leaves.some((leaf) => leaf.thread !== leaves[0]?.thread || leaf.thread === null) ? 1 : null;
  let next = 1;
  sorted.forEach((leaf, index) => {
    if (leaf.number > next) {
      missing.push({ first: next, last: leaf.number - 1 });
    }
    if (!follows(sorted[index - 1], leaf)) {
      astray ??= leaf.number;
    }
    next = leaf.number + 1;
  });
  return { missing, closed: sorted.some((leaf) => leaf.last !== null), astray };
}

function follows(before: Leaf | undefined, leaf: Leaf): boolean {
  const named = (leaf.previous === null) === (leaf.number === 1) && (leaf.previous ?? -1) < leaf.index && (leaf.last === null || leaf.last === leaf.number);
  return named && (before === undefined || (before.number < leaf.number && before.index < leaf.index && (before.number + 1 < leaf.number || leaf.previous === before.index)));
}
