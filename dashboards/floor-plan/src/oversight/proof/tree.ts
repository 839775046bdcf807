// The tree over the record (RFC 6962, RFC 9162 section 2.1.3), as CaseCenterMonitor.Proof writes it.
import { joined, type Bytes } from "./bytes";
import type { Tools } from "./tools";

const LEAF = new Uint8Array([0]);
const NODE = new Uint8Array([1]);

/** Trees below 2^53 entries need no longer path, and a number of JavaScript counts no further. */
export const HASHES_MAX = 53;

export const leafHash = (tools: Tools, entry: Bytes): Promise<Bytes> => tools.sha256(joined(LEAF, entry));

const nodeHash = (tools: Tools, left: Bytes, right: Bytes): Promise<Bytes> => tools.sha256(joined(NODE, left, right));

/** The root to which a path leads from a leaf; null when the tree has no such leaf, or the path is too long or too short. */
export async function rootFrom(tools: Tools, leaf: Bytes, index: number, size: number, path: readonly Bytes[]): Promise<Bytes | null> {
  if (index < 0 || index >= size || path.length > HASHES_MAX) {
    return null;
  }
  let [first, last, reached] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0) {
      return null;
    }
    if (first % 2 === 1 || first === last) {
      reached = await nodeHash(tools, step, reached);
      // A last node without a brother goes up alone.
      while (first !== 0 && first % 2 === 0) {
        first /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      reached = await nodeHash(tools, reached, step);
    }
    first = Math.floor(first / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? reached : null;
}
