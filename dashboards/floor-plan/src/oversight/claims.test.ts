import { describe, expect, it } from "vitest";
import { logClaims, recordClaims, SILENT_MS, type Claim } from "./claims";
import type { ProofView } from "./contract";
import type { Checked } from "./proof/check";
import type { Signed } from "./proof/signers";
import { sentence } from "./sentence";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const good: Signed = { log: "good", witnesses: [{ name: "court", standing: "good", at: NOW - 1000 }, { name: "bar", standing: "good", at: NOW - 2000 }], quorum: true, at: NOW - 1000 };
const proof: ProofView = {
  origin: "custody.example/small", key: "", signed: { size: 40, root: "", at: "2026-11-23T11:59:58Z" }, cosigned: { size: 40, root: "", at: "2026-11-23T11:59:59Z" }, stoppedAt: null,
  witnesses: ["court", "bar"].map((name) => ({ name, key: "", url: null, size: 40, cosignedAt: "2026-11-23T11:59:59Z" })),
};
const whole: Checked = {
  origin: proof.origin, size: 40, signed: good, entries: 12, strangers: [], falseValues: [], datedAfter: [], values: 60, silent: [], first: 3, last: 39, thread: { missing: [], closed: true, astray: null },
};
const standings = (claims: readonly Claim[]) => Object.fromEntries(claims.map((claim) => [claim.id, claim.standing]));

describe("what is claimed", () => {
  it("of a whole record with two witnesses is shown, but for whose keys these are", () => {
    const claims = [...recordClaims(whole), ...logClaims(proof, good, 40, "centre", NOW)];
    expect(standings(claims)).toEqual({ complete: "shown", tree: "shown", values: "shown", signed: "shown", witnessed: "shown", keys: "open" });
    expect(sentence(claims, good, whole)).toEqual({ key: "over.first.confirmed", args: { count: 2, confirmedAt: NOW - 1000 } });
  });

  it("names what cannot be shown in the same list: no witness, one that is silent, one that never saw it, what is erased, a record that goes on", () => {
    const alone: Signed = { ...good, witnesses: [], quorum: null, at: null };
    expect(standings(logClaims({ ...proof, witnesses: [] }, alone, 40, "own", NOW))).toEqual({ signed: "shown", witnessed: "open", keys: "shown" });
    expect(sentence([], alone, whole).key).toBe("over.first.alone");
    const half: Signed = { ...good, witnesses: [good.witnesses[0]!, { name: "bar", standing: "absent", at: null }], quorum: false };
    expect(standings(logClaims(proof, half, 40, "own", NOW))).toMatchObject({ witnessed: "open", "witness-bar": "open" });
    expect(standings(logClaims(proof, good, 40, "own", NOW + SILENT_MS + 1000))).toMatchObject({ witnessed: "shown", "witness-bar": "open", "witness-court": "open" });
    expect(standings(recordClaims({ ...whole, silent: [7, 8], thread: { ...whole.thread, closed: false } }))).toMatchObject({ erased: "open", complete: "open" });
  });

  it("does not hold when a witness disagrees, a signature is false, a number is missing or an entry is another", () => {
    const claims = [
      ...recordClaims({ ...whole, strangers: [5], falseValues: [6], datedAfter: [7], thread: { missing: [{ first: 2, last: 4 }], closed: true, astray: null } }),
      ...logClaims({ ...proof, stoppedAt: 50 }, { ...good, log: "bad", witnesses: [{ name: "court", standing: "bad", at: null }] }, 40, "own", NOW),
    ];
    expect(standings(claims)).toMatchObject({ complete: "broken", tree: "broken", values: "broken", dates: "broken", signed: "broken", disagrees: "broken", "witness-court": "broken" });
    expect(standings(recordClaims({ ...whole, strangers: [5] }))).toMatchObject({ tree: "broken", values: "open" });
    expect(sentence(claims, good, whole)).toEqual({ key: "over.first.broken", args: { count: 7 } });
  });

  it("says so when the browser cannot check who signed", () => {
    const cannot: Signed = { ...good, log: "cannot", witnesses: [{ name: "court", standing: "cannot", at: null }], quorum: false, at: null };
    expect(standings(logClaims(proof, cannot, 40, "centre", NOW))).toMatchObject({ signed: "open", witnessed: "open", "witness-court": "open" });
    expect(sentence([], cannot, null).key).toBe("over.first.cannot");
  });
});
