// Every word that officers write down, with its fields, grouped as an officer thinks. docs/entries.md is the server's own list; a test compares.
import type { LineKind } from "../log/kinds";
import type { WordKey } from "../words/en";
import type { Asked, EntryField, Offered } from "./fields";

export interface Entry {
  readonly word: LineKind;
  readonly fields: readonly EntryField[];
}

export interface EntryGroup {
  readonly key: keyof typeof PERSON_GROUPS | keyof typeof SUITE_GROUPS;
  readonly entries: readonly Entry[];
}

interface More {
  readonly options?: readonly string[];
  readonly offered?: Offered;
}

/** A question mark at the end of its name: it may be left out. */
function field(name: string, asked: Asked, { options = [], offered }: More = {}): EntryField {
  return { name: name.replace("?", ""), asked, optional: name.endsWith("?"), options, offered: offered ?? null };
}

const text = (name: string, offered?: Offered) => field(name, "text", offered === undefined ? {} : { offered });
const one = (name: string, ...options: readonly string[]) => field(name, "one", { options });
const some = (name: string, ...options: readonly string[]) => field(name, "some", { options });
const of = (asked: Asked) => (name: string) => field(name, asked);
const [yesNo, number, length, time, officer, officers, zone, zones, band, record] =
  [of("yesNo"), of("number"), of("length"), of("time"), of("officer"), of("officers"), of("zone"), of("zones"), of("band"), of("record")] as const;
const entry = (word: LineKind, ...fields: readonly EntryField[]): Entry => ({ word, fields });

const CONTACTS = ["rights", "family", "lawyer", "appropriateAdult", "consulate"] as const;

const PERSON_GROUPS = {
  move: [
    entry("room-allocated", zone("room?"), text("reason?")),
    entry("escort-began", zone("to?"), length("expected"), number("staff"), number("staffRequired")),
    entry("escort-ended"),
    entry("kept-apart", record("other"), text("reason")),
    entry("stage-completed", one("stage", "registration", "safetySearch", "personalProperty", "informationCollection", "medicalScreening", "waitingRoom", "interview", "propertyReturn", "exitApproval")),
  ],
  interview: [
    entry("interview-began", zone("room?"), officers("officers"), yesNo("recorded?"), yesNo("adultPresent"), text("nightReason?")),
    entry("interview-paused"),
    entry("interview-resumed"),
    entry("interview-ended"),
    entry("interview-recording-changed", yesNo("recorded?")),
    entry("interview-adult-changed", yesNo("present")),
  ],
  care: [
    entry("meal-offered", one("kind", "main", "light"), yesNo("taken")),
    entry("drink-offered", yesNo("taken")),
    entry("rest-began"),
    entry("rest-ended", text("reason")),
    entry("exercise-taken", length("length")),
  ],
  contacts: [
    entry("contact-asked", one("kind", ...CONTACTS)),
    entry("contact-made", one("kind", ...CONTACTS), text("notPossible?")),
  ],
  health: [
    entry("risk-assessed", some("risk", "none", "intoxicated", "selfHarm", "injured", "ill", "pregnantOrNursing", "mentallyVulnerable", "needsMedication", "needsInterpreter"), text("note?")),
    entry("groups-stated", some("groups", "none", "pregnant", "nursing", "under16", "from16To17", "seventyOrOver", "vulnerableAdult"), text("source")),
    entry("observation-plan-set", text("regime", "regimes"), text("reason"), length("statedInterval?")),
    entry("health-professional-requested", yesNo("emergency"), text("reason")),
    entry("health-professional-attended", text("finding")),
    entry("medication-planned", text("medicine"), time("dueAt")),
    entry("medication-given", text("medicine", "medicines"), yesNo("refused?")),
    entry("body-mapped", field("injuries", "texts"), yesNo("atExit")),
    entry("sobering-started", text("watchedBy")),
    entry("sobering-ended"),
  ],
  force: [
    entry("restraint-began", one("kind", "handcuffs", "belt", "chair", "other"), text("reason"), officer("watchedBy?")),
    entry("circulation-checked"),
    entry("restraint-position-changed", yesNo("prone")),
    entry("restraint-reviewed", text("reason")),
    entry("restraint-ended"),
    entry("force-used", text("what")),
    entry("force-recorded", text("reference"), field("usedAt?", "time", { offered: "uses" })),
  ],
  out: [
    entry("temporary-exit-approved", text("approvedBy"), text("reason"), time("returnBy")),
    entry("went-out"),
    entry("came-back"),
    entry("pre-release-assessed", text("outcome")),
    entry("exit-approved", text("approvedBy")),
    entry("exit-approval-withdrawn", text("reason")),
    entry("transferred-out", text("to")),
  ],
  papers: [
    entry("paper-required", text("paper")),
    entry("paper-signed", text("paper", "papers")),
    entry("belongings-listed", officer("custodian"), officer("caseOfficer")),
    entry("belongings-returned"),
    entry("detention-authorised"),
    entry("detention-decided", text("decision")),
    entry("questioning-approved", text("approvedBy")),
    entry("review-done", text("reviewedBy"), text("outcome")),
    entry("review-postponed", text("reason")),
    entry("fast-track-chosen"),
    entry("charged"),
  ],
  corrections: [
    entry("entry-corrected", number("corrects"), text("now"), text("reason")),
    entry("earlier-stay-stated", record("earlier"), time("releasedAt")),
  ],
} as const;

const SUITE_GROUPS = {
  counting: [
    entry("headcount-taken", number("counted")),
    entry("shift-handed-over", officer("to"), text("note?")),
    entry("shift-taken-over", officer("from")),
    entry("post-manned", zone("zone"), number("strength?")),
    entry("duress-ended", officer("officer")),
  ],
  visitors: [
    entry("visitor-admitted", band("wristband"), text("why"), zones("rooms")),
    entry("visitor-left", band("wristband")),
  ],
  items: [
    entry("item-taken", text("item"), officer("caseOfficer"), band("tag?")),
    entry("item-handed-over", text("item"), officer("custodian"), zone("store")),
    entry("item-lent", text("item"), officer("to"), time("until"), text("why")),
    entry("item-returned", text("item"), text("condition")),
  ],
} as const;

const groupsOf = (groups: Readonly<Record<string, readonly Entry[]>>): readonly EntryGroup[] =>
  Object.entries(groups).map(([key, entries]) => ({ key: key as EntryGroup["key"], entries }));

export const personEntries = groupsOf(PERSON_GROUPS);
export const suiteEntries = groupsOf(SUITE_GROUPS);

export const groupWord = (key: EntryGroup["key"]): WordKey => `entries.group.${key}`;

export function entryOf(word: string): Entry {
  const found = [...personEntries, ...suiteEntries].flatMap((group) => group.entries).find((one) => one.word === word);
  if (found === undefined) {
    throw new Error(`no entry is called ${word}`);
  }
  return found;
}
