// The one sentence that stands first. It never says more than the claims below it.
import { said, type Claim, type Said } from "./claims";
import type { Checked } from "./proof/check";
import type { Signed } from "./proof/signers";

/** @param is Null when only the log as a whole was checked. */
export function sentence(claims: readonly Claim[], signed: Signed, is: Checked | null): Said {
  const broken = claims.filter((claim) => claim.standing === "broken").length;
  if (broken > 0) {
    return said("over.first.broken", { count: broken });
  }
  if (signed.log === "cannot") {
    return said("over.first.cannot");
  }
  if (is !== null && is.entries === 0) {
    return said("over.first.nothing");
  }
  const confirmed = signed.witnesses.filter((witness) => witness.standing === "good").length;
  return signed.quorum === false || confirmed === 0 || signed.at === null
    ? said("over.first.alone")
    : said(confirmed === 1 ? "over.first.confirmedOne" : "over.first.confirmed", { count: confirmed, confirmedAt: signed.at });
}
