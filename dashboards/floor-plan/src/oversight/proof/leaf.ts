// What of an entry stands in clear and is hashed into the tree for good, and whether the values shown belong to it.
import { base64Url, toBase64Url, utf8 } from "./bytes";
import { json } from "./extract";
import type { Tools } from "./tools";

export interface Leaf {
  readonly index: number;
  readonly kind: string;
  /** When the centre received it, in milliseconds since 1970. */
  readonly received: number;
  readonly thread: string | null;
  /** From 1, within the thread. */
  readonly number: number;
  readonly previous: number | null;
  /** On the entry that closes a thread. */
  readonly last: number | null;
  readonly digests: readonly string[];
  readonly clearNames: readonly string[];
}

export function readLeaf(text: string): Leaf | null {
  const read = json(text);
  const number = (name: string): number | null | undefined => (read?.[name] === undefined ? null : Number.isSafeInteger(read[name]) && Number(read[name]) >= 0 ? Number(read[name]) : undefined);
  const [index, n, previous, last] = [number("i"), number("n"), number("prev"), number("last")];
  const received = typeof read?.["received"] === "string" ? Date.parse(read["received"]) : Number.NaN;
  const digests = read?.["_sd"] ?? [];
  const thread = read?.["thread"] ?? null;
  if (read?.["v"] !== 1 || index === null || index === undefined || n === undefined || previous === undefined || last === undefined || Number.isNaN(received)
    || typeof read["kind"] !== "string" || !Array.isArray(digests) || !digests.every((digest) => typeof digest === "string")
    || (thread !== null && typeof thread !== "string") || (thread === null) !== (n === null)) {
    return null;
  }
  return { index, kind: read["kind"], received, thread, number: n ?? 0, previous, last, digests, clearNames: Object.keys(read) };
}

/** Whether each value shown is one that was hashed, under a name of its own. One that is not refuses all. */
export async function belong(tools: Tools, leaf: Leaf, disclosures: readonly string[]): Promise<boolean> {
  const left = new Set(leaf.digests);
  const names = new Set(leaf.clearNames);
  for (const text of disclosures) {
    const name = nameOf(text);
    const digest = toBase64Url(await tools.sha256(utf8(text)));
    if (name === null || names.has(name) || !left.delete(digest)) {
      return false;
    }
    names.add(name);
  }
  return true;
}

function nameOf(text: string): string | null {
  const bytes = base64Url(text);
  const read = bytes === null ? null : json(`{"is":${new TextDecoder().decode(bytes)}}`)?.["is"];
  return Array.isArray(read) && read.length === 3 && typeof read[0] === "string" && typeof read[1] === "string" && read[1] !== "_sd" && read[1] !== "..." ? read[1] : null;
}
