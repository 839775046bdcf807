// The lines by which two texts differ, with a little of what stands around them.

export type DiffLine =
  | { readonly kind: "same" | "added" | "removed"; readonly number: number; readonly text: string }
  | { readonly kind: "skipped"; readonly count: number };

const AROUND = 2;
/** Above so many pairs of lines that may be alike, everything between the first and the last difference is shown as changed. */
const PAIRS_MAX = 4_000_000;

export function differences(before: string, after: string): readonly DiffLine[] {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) {
    head++;
  }
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) {
    tail++;
  }
  const middle = between(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail), head);
  const same = (from: number, to: number) => fresh.slice(from, to).map((text, index) => ({ kind: "same" as const, number: from + index + 1, text }));
  return folded([...same(0, head), ...middle, ...same(fresh.length - tail, fresh.length)]);
}

/** By the longest common run of lines. */
function between(old: readonly string[], fresh: readonly string[], offset: number): DiffLine[] {
  if (old.length * fresh.length > PAIRS_MAX) {
    return [...old.map((text, index) => ({ kind: "removed" as const, number: offset + index + 1, text })), ...fresh.map((text, index) => ({ kind: "added" as const, number: offset + index + 1, text }))];
  }
  const width = fresh.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === fresh[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      lines.push({ kind: "same", number: offset + j + 1, text: fresh[j++] ?? "" });
      i++;
    } else if (i < old.length && (j >= fresh.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      lines.push({ kind: "removed", number: offset + i + 1, text: old[i++] ?? "" });
    } else {
      lines.push({ kind: "added", number: offset + j + 1, text: fresh[j++] ?? "" });
    }
  }
  return lines;
}

function folded(lines: readonly DiffLine[]): readonly DiffLine[] {
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((line) => line.kind !== "same"));
  const kept: DiffLine[] = [];
  let skipped = 0;
  lines.forEach((line, index) => {
    if (near[index] === true) {
      if (skipped > 0) {
        kept.push({ kind: "skipped", count: skipped });
        skipped = 0;
      }
      kept.push(line);
    } else {
      skipped++;
    }
  });
  return skipped > 0 ? [...kept, { kind: "skipped", count: skipped }] : kept;
}
