// What somebody asked of the record, as the journal has it: "zone=z-int-2 open=yes text=要求 律师", in the order in which the server writes it (Asked.cs).
import type { WordKey } from "../words/en";
import { moment } from "../words/format";
import type { Names } from "../words/fill";
import { say, sayIfKnown } from "../words/words";
import type { Said } from "./says";

/** Words that were sought may hold anything, also what looks like the rest of a question: they go to the end, or to the mark of a further page. */
const ASKED = /^(?:from=(?<from>\S+) ?)?(?:to=(?<to>\S+) ?)?(?:wristband=(?<wristband>\S+) ?)?(?:zone=(?<zone>\S+) ?)?(?:officer=(?<officer>\S+) ?)?(?:rule=(?<rule>\S+) ?)?(?:kind=(?<kind>\S+) ?)?(?:ledger=(?<ledger>yes) ?)?(?:open=(?<open>yes) ?)?(?:text=(?<text>.+?))??(?: ?after=(?<after>-?\d+-\d+))?$/su;

const NAMES: Readonly<Record<string, WordKey>> = {
  from: "log.from", to: "log.to", wristband: "record.wristband", zone: "log.room", officer: "log.officer", rule: "log.rule", kind: "log.kind", text: "log.words",
};
/** Asked for or not: the word says all of it. */
const SWITCHES: Readonly<Record<string, WordKey>> = { ledger: "log.ledger", open: "log.held", after: "log.furtherPage" };

/** Null when it is not such a question: it is to be shown as it was written. */
export function askedIn(question: string, names: Names): readonly Said[] | null {
  const found = ASKED.exec(question)?.groups;
  return found === undefined ? null : Object.entries(found).filter(([, value]) => value !== undefined).map(([field, value]) => {
    const alone = SWITCHES[field];
    const name = NAMES[field];
    return { field, name: name === undefined ? "" : say(names.language, name).toLowerCase(), value: alone === undefined ? valueOf(field, value, names) : say(names.language, alone) };
  });
}

function valueOf(field: string, value: string, names: Names): string {
  switch (field) {
    case "zone":
      return names.zone(value) ?? value;
    case "kind":
      return sayIfKnown(names.language, `kind.${value}`, value);
    case "from":
    case "to":
      return Number.isNaN(Date.parse(value)) ? value : moment(Date.parse(value), names.timeZone, names.language);
    default:
      return value;
  }
}
