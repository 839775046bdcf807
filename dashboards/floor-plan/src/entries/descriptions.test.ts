import page from "../../../../docs/entries.md?raw";
import { describe, expect, it } from "vitest";
import { personEntries, suiteEntries, type EntryGroup } from "./descriptions";
import type { EntryField } from "./fields";

// The server's own list; a test there holds it to the code.
const [, aboutPerson = "", aboutSuite = ""] = page.split(/^## About .*$/m);
const listed = (part: string) => part.split("\n").filter((line) => line.startsWith("| `")).sort();

const KINDS: Readonly<Record<EntryField["asked"], string>> = {
  text: "text", texts: "list of text", number: "number", length: "length", time: "time", yesNo: "yes or no", officer: "officer", officers: "list of officer", zone: "zone", zones: "list of zone",
  band: "band", record: "custody record", one: "", some: "",
};

const fieldLine = ({ name, asked, optional, options }: EntryField) => `\`${name}\`${optional ? "?" : ""} ${options.length > 0 ? options.join(" · ") : KINDS[asked]}`;
const lines = (groups: readonly EntryGroup[]) =>
  groups.flatMap((group) => group.entries).map((one) => `| \`${one.word}\` | ${one.fields.length === 0 ? "none" : one.fields.map(fieldLine).join("; ")} |`).sort();

describe("the forms of the entries", () => {
  it("are all that the server takes about a person, field by field", () => expect(lines(personEntries)).toEqual(listed(aboutPerson)));

  it("are all that the server takes about the suite", () => expect(lines(suiteEntries)).toEqual(listed(aboutSuite)));
});
