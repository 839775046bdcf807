// What the page claims, each with what was counted. What cannot be shown is a claim like the others. Pure; times are in milliseconds since 1970.
import type { WordKey } from "../words/en";
import type { Args } from "../words/words";
import type { ProofView } from "./contract";
import type { Checked } from "./proof/check";
import type { Signed, WitnessSeen } from "./proof/signers";

/** "open": cannot be shown. "broken": the opposite is shown. "against": shown, and not as it should have been. */
export type ClaimStanding = "shown" | "open" | "broken" | "against";

export interface Claim {
  readonly id: string;
  readonly standing: ClaimStanding;
  readonly title: Said;
  readonly text: Said;
  readonly count?: string;
  readonly below?: Said;
}

/** Slots that end with "At" are instants and said in the centre's time. */
export interface Said { readonly key: WordKey; readonly args?: Args }

/** Whose keys the check was made with. */
export type KeysFrom = "centre" | "own";

/** A witness that has not cosigned for so long is silent; the server rings after as long (PRF-1). */
export const SILENT_MS = 10 * 60_000;

/** What can be said of the log as a whole. */
export function logClaims(proof: ProofView, signed: Signed | null, size: number | null, keys: KeysFrom, now: number): Claim[] {
  return signed === null || size === null ? [] : [signedClaim(signed, size, proof), ...witnessClaims(proof, signed, now), keysClaim(keys)];
}

function signedClaim(signed: Signed, size: number, proof: ProofView): Claim {
  const below = said("over.signedBelow", { count: size });
  const counts = { id: "signed", ...(proof.signed === null ? {} : { below: said("over.signedAt", { signedAt: Date.parse(proof.signed.at) }) }), count: String(size) };
  switch (signed.log) {
    case "good":
      return { ...counts, standing: "shown", title: said("over.signed"), text: below };
    case "cannot":
      return { ...counts, standing: "open", title: said("over.signedCannot"), text: said("over.signedCannotText") };
    case "absent":
    case "bad":
    case "ahead":
      return { ...counts, standing: "broken", title: said("over.signedBad"), text: said("over.signedBadText") };
  }
}

function witnessClaims(proof: ProofView, signed: Signed, now: number): Claim[] {
  const cosigned = signed.witnesses.filter((witness) => witness.standing === "good");
  const count = `${cosigned.length} / ${signed.witnesses.length}`;
  const claims: Claim[] = [];
  if (signed.witnesses.length === 0) {
    claims.push({ id: "witnessed", standing: "open", title: said("over.noWitness"), text: said("over.noWitnessText"), count: "0" });
  } else if (signed.quorum === false || cosigned.length === 0) {
    claims.push({ id: "witnessed", standing: "open", title: said("over.notConfirmed"), text: said("over.notConfirmedText"), count });
  } else {
    const args = { count: cosigned.length, names: cosigned.map((witness) => witness.name).join(", ") };
    claims.push({ id: "witnessed", standing: "shown", title: said("over.witnessed", args), text: said("over.witnessedText", args), count, ...(signed.at === null ? {} : { below: said("over.lastAt", { lastAt: signed.at }) }) });
  }
  if (proof.stoppedAt !== null) {
    claims.push({ id: "disagrees", standing: "broken", title: said("over.disagrees"), text: said("over.disagreesText", { count: proof.stoppedAt }), count: String(proof.stoppedAt) });
  }
  return [...claims, ...signed.witnesses.flatMap((witness) => oneWitness(proof, witness, now))];
}

// Only what is not as it should be has a line of its own: who has cosigned is named above.
function oneWitness(proof: ProofView, witness: WitnessSeen, now: number): Claim[] {
  const id = `witness-${witness.name}`;
  const args = { name: witness.name };
  const heard = proof.witnesses.find((one) => one.name === witness.name)?.cosignedAt ?? null;
  const below = heard === null ? said("over.never") : said("over.lastAt", { lastAt: Date.parse(heard) });
  switch (witness.standing) {
    case "good": {
      const last = Math.max(witness.at ?? 0, heard === null ? 0 : Date.parse(heard));
      return now - last <= SILENT_MS ? [] : [{ id, standing: "open", title: said("over.silent", args), text: said("over.silentText", args), below }];
    }
    case "absent":
      return [{ id, standing: "open", title: said("over.absent", args), text: said("over.absentText", args), below }];
    case "cannot":
      return [{ id, standing: "open", title: said("over.witnessCannot", args), text: said("over.signedCannotText"), below }];
    case "bad":
    case "ahead":
      return [{ id, standing: "broken", title: said("over.witnessBad", args), text: said("over.witnessBadText", args), below }];
  }
}

const keysClaim = (keys: KeysFrom): Claim => keys === "own"
  ? { id: "keys", standing: "shown", title: said("over.keysOwn"), text: said("over.keysOwnText") }
  : { id: "keys", standing: "open", title: said("over.keysCentre"), text: said("over.keysCentreText") };

/** What can be said of one person's entries. */
export function recordClaims(is: Checked): Claim[] {
  const run = is.first === null || is.last === null ? {} : { below: said("over.fromTo", { first: is.first, last: is.last }) };
  const silent = is.silent.length;
  return [
    { ...completeClaim(is), ...run },
    is.strangers.length === 0
      ? { id: "tree", standing: "shown", title: said("over.tree"), text: said("over.treeText", { size: is.size }), count: `${is.entries} / ${is.entries}` }
      : { id: "tree", standing: "broken", title: said("over.treeBad", { numbers: listed(is.strangers) }), text: said("over.treeBadText"), count: `${is.entries - is.strangers.length} / ${is.entries}` },
    is.falseValues.length === 0
      ? is.strangers.length > 0
        ? { id: "values", standing: "open", title: said("over.valuesSome"), text: said("over.valuesSomeText"), count: String(is.values) }
        : { id: "values", standing: "shown", title: said("over.values"), text: said("over.valuesText"), count: String(is.values) }
      : { id: "values", standing: "broken", title: said("over.valuesBad", { numbers: listed(is.falseValues) }), text: said("over.valuesBadText"), count: String(is.falseValues.length) },
    ...(is.datedAfter.length === 0 ? [] : [{ id: "dates", standing: "broken", title: said("over.datesBad", { numbers: listed(is.datedAfter) }), text: said("over.datesBadText"), count: String(is.datedAfter.length) } as const]),
    ...(silent === 0 ? [] : [{ id: "erased", standing: "open", title: said("over.erased", { count: silent }), text: said("over.erasedText", { numbers: listed(is.silent) }), count: `${silent} / ${is.entries}` } as const]),
  ];
}

function completeClaim({ thread, entries }: Checked): Claim {
  const count = String(entries);
  if (entries === 0) {
    return { id: "complete", standing: "open", title: said("over.nothing"), text: said("over.nothingText"), count };
  }
  if (thread.missing.length > 0 || thread.astray !== null) {
    const numbers = thread.missing.length > 0 ? listed(thread.missing.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))) : String(thread.astray);
    return { id: "complete", standing: "broken", title: said("over.missing", { numbers }), text: said("over.missingText"), count };
  }
  return thread.closed
    ? { id: "complete", standing: "shown", title: said("over.complete"), text: said("over.completeText", { count: entries }), count: `${entries} / ${entries}` }
    : { id: "complete", standing: "open", title: said("over.notClosed"), text: said("over.notClosedText", { count: entries }), count };
}

const LISTED_MAX = 8;

const listed = (numbers: readonly (number | string)[]): string => numbers.slice(0, LISTED_MAX).join(", ") + (numbers.length > LISTED_MAX ? " …" : "");

export const said = (key: WordKey, args?: Args): Said => (args === undefined ? { key } : { key, args });
