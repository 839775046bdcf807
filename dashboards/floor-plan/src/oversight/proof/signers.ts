// Who has signed a checkpoint, by the keys of a policy.
import { joined, utf8, type Bytes } from "./bytes";
import type { Checkpoint, SignatureLine } from "./note";
import { hasCosigned, type Key, type Policy } from "./policy";
import type { Tools } from "./tools";

/** "cannot": this browser cannot check such signatures. "ahead": cosigned in the future. */
export type Standing = "good" | "absent" | "bad" | "ahead" | "cannot";

export interface WitnessSeen {
  readonly name: string;
  readonly standing: Standing;
  /** When the witness says it cosigned, in milliseconds since 1970; null unless its signature is good. */
  readonly at: number | null;
}

export interface Signed {
  readonly log: Standing;
  readonly witnesses: readonly WitnessSeen[];
  /** Null when none is asked for. */
  readonly quorum: boolean | null;
  /** Since when so many as have cosigned had all done so; null when nobody did. */
  readonly at: number | null;
}

/** A clock may be wrong by this much. */
export const AHEAD_MAX_MS = 5 * 60_000;

const TIME_BYTES = 8;

/** @param now The verifier's clock. */
export async function signedBy(tools: Tools, checkpoint: Checkpoint, policy: Policy, now: number): Promise<Signed> {
  const logs = policy.logs.filter((key) => key.name === checkpoint.origin);
  const standings = await Promise.all(logs.map((key) => logStanding(tools, key, checkpoint)));
  const witnesses = await Promise.all(policy.witnesses.map(async ({ name, key }) => ({ name, ...(await witnessStanding(tools, key, checkpoint, now)) })));
  const cosigned = witnesses.filter((witness) => witness.standing === "good");
  const times = cosigned.flatMap((witness) => (witness.at === null ? [] : [witness.at]));
  return {
    log: standings.includes("bad") ? "bad" : standings.find((standing) => standing !== "absent") ?? "absent",
    witnesses,
    quorum: policy.quorum === null ? null : hasCosigned(policy.quorum, new Set(cosigned.map((witness) => witness.name))),
    at: times.length === 0 ? null : Math.max(...times),
  };
}

const linesOf = (key: Key, checkpoint: Checkpoint): readonly SignatureLine[] => checkpoint.lines.filter((line) => line.name === key.name && line.id === key.id);

async function logStanding(tools: Tools, key: Key, checkpoint: Checkpoint): Promise<Standing> {
  const lines = linesOf(key, checkpoint);
  const verify = tools.ed25519;
  if (lines.length === 0 || verify === null) {
    return lines.length === 0 ? "absent" : "cannot";
  }
  const good = await Promise.all(lines.map((line) => verify(key.bytes, checkpoint.text, line.signature)));
  return good.every((one) => one) ? "good" : "bad";
}

async function witnessStanding(tools: Tools, key: Key, checkpoint: Checkpoint, now: number): Promise<{ standing: Standing; at: number | null }> {
  const lines = linesOf(key, checkpoint);
  const verify = tools.ed25519;
  if (lines.length === 0 || verify === null) {
    return { standing: lines.length === 0 ? "absent" : "cannot", at: null };
  }
  const times = await Promise.all(lines.map((line) => cosignedAt(verify, key, checkpoint.text, line.signature)));
  const at = times.every((time) => time !== null) ? Math.max(...times) : null;
  return at === null ? { standing: "bad", at } : { standing: at > now + AHEAD_MAX_MS ? "ahead" : "good", at };
}

async function cosignedAt(verify: NonNullable<Tools["ed25519"]>, key: Key, text: Bytes, signature: Bytes): Promise<number | null> {
  if (signature.length <= TIME_BYTES) {
    return null;
  }
  const seconds = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
  const message = joined(utf8(`cosignature/v1\ntime ${seconds}\n`), text);
  const ms = Number(seconds) * 1000;
  return Number.isSafeInteger(ms) && ms > 0 && (await verify(key.bytes, message, signature.slice(TIME_BYTES))) ? ms : null;
}
