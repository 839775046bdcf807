// Whom a verifier believes (C2SP tlog-policy): the lines that ccm verify --policy reads. Keys of other kinds than Ed25519 are refused here, not skipped.
import { base64, hex, joined, utf8, type Bytes } from "./bytes";
import type { Tools } from "./tools";

export interface Key {
  readonly name: string;
  readonly id: string;
  readonly bytes: Bytes;
}

export type Voter =
  | { readonly kind: "witness"; readonly name: string; readonly key: Key }
  | { readonly kind: "group"; readonly name: string; readonly needed: number; readonly members: readonly Voter[] };

export interface Policy {
  readonly logs: readonly Key[];
  readonly witnesses: readonly (Voter & { kind: "witness" })[];
  /** Null when no cosignature is asked for. */
  readonly quorum: Voter | null;
}

/** The line that says nothing. */
export interface PolicyProblem { readonly line: number }

const SIGNS = 1;
const COSIGNS = 4;
const KEY_BYTES = 32;

export async function readPolicy(tools: Tools, text: string): Promise<Policy | PolicyProblem> {
  const logs: Key[] = [];
  const voters = new Map<string, Voter>();
  let quorum: Voter | null | undefined;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const words = line.split(/[ \t\r]+/).filter((word) => word !== "");
    const comment = words.findIndex((word) => word.startsWith("#"));
    const [what, name, third, ...members] = comment < 0 ? words : words.slice(0, comment);
    let good = true;
    if (what === "log" && name !== undefined && quorum === undefined) {
      const key = await readKey(tools, name, SIGNS);
      good = key !== null && logs.push(key) > 0;
    } else if (what === "witness" && name !== undefined && third !== undefined && !voters.has(name)) {
      const key = (await readKey(tools, third, COSIGNS)) ?? (await readKey(tools, third, SIGNS));
      good = key !== null && voters.set(name, { kind: "witness", name, key: await cosigning(tools, key) }) !== undefined;
    } else if (what === "group" && name !== undefined && !voters.has(name)) {
      const group = readGroup(name, third, members.map((member) => voters.get(member)));
      good = group !== null && voters.set(name, group) !== undefined;
    } else if (what === "quorum" && name !== undefined && quorum === undefined) {
      quorum = name === "none" ? null : voters.get(name);
      good = quorum !== undefined;
    } else {
      good = what === undefined;
    }
    if (!good) {
      return { line: index + 1 };
    }
  }
  return quorum === undefined ? { line: lines.length } : { logs, witnesses: [...voters.values()].filter((voter) => voter.kind === "witness"), quorum };
}

/** Whether so many have cosigned as are asked for. */
export function hasCosigned(voter: Voter, names: ReadonlySet<string>): boolean {
  switch (voter.kind) {
    case "witness":
      return names.has(voter.name);
    case "group":
      return voter.members.filter((member) => hasCosigned(member, names)).length >= voter.needed;
  }
}

function readGroup(name: string, needed: string | undefined, members: readonly (Voter | undefined)[]): Voter | null {
  const number = needed === "all" ? members.length : needed === "any" ? 1 : Number(needed);
  const known = members.filter((member) => member !== undefined);
  return known.length === members.length && new Set(known).size === known.length && Number.isInteger(number) && number >= 1 && number <= members.length ? { kind: "group", name, needed: number, members: known } : null;
}

/** name+id+base64(type, key). The id has to be that of name and key. */
async function readKey(tools: Tools, text: string, type: number): Promise<Key | null> {
  const [name, id, ...rest] = text.split("+");
  const bytes = base64(rest.join("+"));
  if (name === undefined || name === "" || id === undefined || bytes === null || bytes[0] !== type || bytes.length !== KEY_BYTES + 1) {
    return null;
  }
  const key = bytes.slice(1);
  return id === (await keyId(tools, name, type, key)) ? { name, id, bytes: key } : null;
}

// Witnesses often hand theirs out as if it signed notes, with the id that such a key has.
const cosigning = async (tools: Tools, key: Key): Promise<Key> => ({ ...key, id: await keyId(tools, key.name, COSIGNS, key.bytes) });

const keyId = async (tools: Tools, name: string, type: number, key: Bytes): Promise<string> => hex((await tools.sha256(joined(utf8(name), utf8("\n"), new Uint8Array([type]), key))).slice(0, 4));
