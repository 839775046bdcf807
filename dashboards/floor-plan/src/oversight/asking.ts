// Asks for what is to be checked, and checks it. One question to the record is one look at it, and is written down by the server.
import type { Api } from "../api/api";
import type { CustodyView } from "../record/contract";
import type { ProofView } from "./contract";
import type { KeysFrom } from "./claims";
import { check, type Checked } from "./proof/check";
import { readExtract } from "./proof/extract";
import { readCheckpoint } from "./proof/note";
import { readPolicy, type Policy } from "./proof/policy";
import { signedBy, type Signed } from "./proof/signers";
import type { Tools } from "./proof/tools";

export interface Handed {
  readonly proof: ProofView;
  /** The keys as lines of a trust policy. */
  readonly policy: string;
  readonly keys: KeysFrom;
  /** What was handed out about the person, as it came; null when only the log was asked for. */
  readonly extract: string | null;
  readonly custody: CustodyView | null;
}

export type Found =
  | { readonly kind: "notSigned" }
  | { readonly kind: "unreadable"; readonly line: number }
  /** tools: false where the browser gave no cryptography; then nothing in it was checked. */
  | { readonly kind: "found"; readonly handed: Handed; readonly tools: boolean; readonly signed: Signed; readonly size: number; readonly is: Checked | null };

export interface Question {
  readonly record: string | null;
  /** Lines of a trust policy that the reader brought; null: the centre's word. */
  readonly ownKeys: string | null;
}

/** @param now The verifier's clock, in milliseconds since 1970. */
export async function find(api: Api, tools: Tools | null, { record, ownKeys }: Question, now: number): Promise<Found> {
  const proof = await api.proof();
  if (proof.signed === null) {
    return { kind: "notSigned" };
  }
  // Where nobody has confirmed anything yet, what is signed alone is all there is, and is said to be.
  const alone = proof.witnesses.length > 0 && proof.cosigned === null;
  const extract = record === null ? null : await api.extract(record, alone);
  const [policy, custody] = [ownKeys ?? await api.proofPolicy(), record === null ? null : await api.custody(record)];
  const handed: Handed = { proof, policy, keys: ownKeys === null ? "centre" : "own", extract, custody };
  const head = alone ? proof.signed : proof.cosigned ?? proof.signed;
  return tools === null ? { kind: "found", handed, tools: false, signed: unchecked(proof), size: head.size, is: null }
    : extract === null ? checkLog(tools, handed, await api.checkpoint(alone), now) : checkRecord(tools, handed, extract, now);
}

async function checkLog(tools: Tools, handed: Handed, note: string, now: number): Promise<Found> {
  const [checkpoint, policy] = [readCheckpoint(note), await readPolicy(tools, handed.policy)];
  return checkpoint === null || !isPolicy(policy)
    ? { kind: "unreadable", line: 1 }
    : { kind: "found", handed, tools: true, signed: await signedBy(tools, checkpoint, policy, now), size: checkpoint.size, is: null };
}

async function checkRecord(tools: Tools, handed: Handed, text: string, now: number): Promise<Found> {
  const [extract, policy] = [readExtract(text), await readPolicy(tools, handed.policy)];
  if (!("entries" in extract) || !isPolicy(policy)) {
    return { kind: "unreadable", line: "line" in extract ? extract.line : 1 };
  }
  const is = await check(tools, extract, policy, now);
  return { kind: "found", handed, tools: true, signed: is.signed, size: is.size, is };
}

export const isPolicy = (read: Awaited<ReturnType<typeof readPolicy>>): read is Policy => "quorum" in read;

const unchecked = (proof: ProofView): Signed => ({ log: "cannot", witnesses: proof.witnesses.map(({ name }) => ({ name, standing: "cannot", at: null })), quorum: false, at: null });
