// Verifies what a centre handed out about one person, with nothing but the keys of a policy: the same that ccm verify does, in the browser.
import { same, utf8 } from "./bytes";
import type { Extract, ExtractEntry } from "./extract";
import { belong, readLeaf, type Leaf } from "./leaf";
import type { Policy } from "./policy";
import { AHEAD_MAX_MS, signedBy, type Signed } from "./signers";
import { threadOf, type Thread } from "./thread";
import type { Tools } from "./tools";
import { leafHash, rootFrom } from "./tree";

export interface Checked {
  readonly origin: string;
  /** Of the tree that the checkpoint signs. */
  readonly size: number;
  readonly signed: Signed;
  readonly entries: number;
  /** Entry numbers whose leaf does not lead to the signed root: they are not what was signed. */
  readonly strangers: readonly number[];
  /** Entry numbers of which a value shown is not the one that was signed. */
  readonly falseValues: readonly number[];
  /** Entry numbers that were received after witnesses are said to have seen them. */
  readonly datedAfter: readonly number[];
  readonly values: number;
  /** Entry numbers that say nothing: what they said is erased, or was not handed out. */
  readonly silent: readonly number[];
  readonly first: number | null;
  readonly last: number | null;
  readonly thread: Thread;
}

/** @param now The verifier's clock. */
export async function check(tools: Tools, extract: Extract, policy: Policy, now: number): Promise<Checked> {
  const { checkpoint, entries } = extract;
  const signed = await signedBy(tools, checkpoint, policy, now);
  const seen = Math.min(...signed.witnesses.flatMap((witness) => (witness.standing === "good" && witness.at !== null ? [witness.at] : [])));
  const read: { entry: ExtractEntry; leaf: Leaf | null; true: boolean }[] = [];
  for (const entry of entries) {
    const leaf = await inTree(tools, extract, entry);
    read.push({ entry, leaf, true: leaf !== null && (await belong(tools, leaf, entry.disclosures)) });
  }
  const leaves = read.flatMap(({ leaf }) => (leaf === null ? [] : [leaf]));
  const numbers = entries.map((entry) => entry.index + 1);
  return {
    origin: checkpoint.origin,
    size: checkpoint.size,
    signed,
    entries: entries.length,
    strangers: read.filter(({ leaf }) => leaf === null).map(({ entry }) => entry.index + 1),
    falseValues: read.filter((one) => one.leaf !== null && !one.true).map(({ entry }) => entry.index + 1),
    datedAfter: leaves.filter((leaf) => leaf.received > seen + AHEAD_MAX_MS).map((leaf) => leaf.index + 1),
    values: read.reduce((sum, one) => sum + (one.true ? one.entry.disclosures.length : 0), 0),
    silent: read.filter(({ entry, leaf }) => leaf !== null && leaf.digests.length > 0 && entry.disclosures.length === 0).map(({ entry }) => entry.index + 1),
    first: numbers.length === 0 ? null : Math.min(...numbers),
    last: numbers.length === 0 ? null : Math.max(...numbers),
    thread: threadOf(leaves),
  };
}

// The leaf has to say the same place as the path: an entry cannot be moved.
async function inTree(tools: Tools, { checkpoint }: Extract, entry: ExtractEntry): Promise<Leaf | null> {
  const reached = await rootFrom(tools, await leafHash(tools, utf8(entry.leaf)), entry.index, checkpoint.size, entry.path);
  const leaf = reached !== null && same(reached, checkpoint.root) ? readLeaf(entry.leaf) : null;
  return leaf?.index === entry.index ? leaf : null;
}
