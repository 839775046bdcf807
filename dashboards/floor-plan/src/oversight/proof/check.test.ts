import { describe, expect, it } from "vitest";
import { check, type Checked } from "./check";
import exampleText from "./example.jsonl?raw";
import policyText from "./example.policy?raw";
import { readExtract, type Extract } from "./extract";
import { readPolicy, type Policy } from "./policy";
import { browserTools, type Tools } from "./tools";

const AFTER = Date.parse("2027-01-01T00:00:00Z");

async function checked(text: string, policy = policyText, without?: Partial<Tools>): Promise<Checked> {
  const tools = { ...(await browserTools())!, ...without };
  const extract = readExtract(text);
  expect(extract).toHaveProperty("entries");
  return check(tools, extract as Extract, (await readPolicy(tools, policy)) as Policy, AFTER);
}

/** The example with one of its lines made another; the first has number 1. */
const changed = (line: number, change: (text: string) => string): string => exampleText.split("\n").map((text, index) => (index === line - 1 ? change(text) : text)).join("\n");

describe("an extract of one person's record, checked in the browser", () => {
  it("holds: every entry is in the signed tree, the numbers have no gap, the witness has cosigned", async () => {
    const is = await checked(exampleText);
    expect(is).toMatchObject({ size: 6, entries: 3, strangers: [], falseValues: [], datedAfter: [], values: 3, silent: [5], first: 2, last: 5, thread: { missing: [], closed: true, astray: null } });
    expect(is.signed).toMatchObject({ log: "good", quorum: true, witnesses: [{ name: "w", standing: "good" }] });
    expect(is.signed.at).toBe(is.signed.witnesses[0]?.at);
  });

  it("does not hold when any byte of an entry is another", async () => {
    const leaf = /\\"received\\":\\"\d/.exec(exampleText.split("\n")[1]!)!;
    for (const place of ["kind", "received", "thread", "_sd_alg"]) {
      const is = await checked(changed(2, (line) => line.replace(`\\"${place}\\":\\"`, `\\"${place}\\":\\"~`)));
      expect([place, is.strangers]).toEqual([place, [2]]);
    }
    expect((await checked(changed(2, (line) => line.replace(leaf[0], `${leaf[0].slice(0, -1)}9`)))).strangers).toEqual([2]);
  });

  it("finds an entry that was moved, a path that is another's, and one that is too short", async () => {
    expect((await checked(changed(2, (line) => line.replace('"i":"1"', '"i":"3"')))).strangers).toEqual([4]);
    const other = JSON.parse(exampleText.split("\n")[3]!).path as string[];
    expect((await checked(changed(2, (line) => JSON.stringify({ ...JSON.parse(line), path: other })))).strangers).toEqual([2]);
    expect((await checked(changed(2, (line) => JSON.stringify({ ...JSON.parse(line), path: JSON.parse(line).path.slice(1) })))).strangers).toEqual([2]);
  });

  it("finds a value that was not written, and one that is shown twice", async () => {
    const shown = JSON.parse(exampleText.split("\n")[2]!).disclosures as string[];
    const another = shown[0]!.replace(/.(?=.$)/, (letter) => (letter === "A" ? "Q" : "A"));
    expect((await checked(exampleText.replace(shown[0]!, another))).falseValues.length).toBeGreaterThan(0);
    expect((await checked(changed(3, (line) => JSON.stringify({ ...JSON.parse(line), disclosures: [shown[0], shown[0]] })))).falseValues).toEqual([3]);
  });

  it("finds a line that was left out, and a record of which the end is not there", async () => {
    const lines = exampleText.split("\n");
    expect((await checked(lines.toSpliced(2, 1).join("\n"))).thread).toMatchObject({ missing: [{ first: 2, last: 2 }], closed: true });
    expect((await checked(lines.toSpliced(3, 1).join("\n"))).thread).toMatchObject({ missing: [], closed: false });
  });

  it("believes no checkpoint that was written over, and no key that it was not given", async () => {
    expect((await checked(exampleText.replace("\\n6\\n", "\\n7\\n"))).signed).toMatchObject({ log: "bad", quorum: false, witnesses: [{ standing: "bad" }] });
    expect((await checked(exampleText, "quorum none\n")).signed).toMatchObject({ log: "absent", quorum: null, at: null });
  });

  it("says what a browser without such signatures cannot check, and still checks the tree", async () => {
    const is = await checked(exampleText, policyText, { ed25519: null });
    expect(is.signed).toMatchObject({ log: "cannot", quorum: false, witnesses: [{ standing: "cannot", at: null }] });
    expect(is.strangers).toEqual([]);
    expect(await browserTools(undefined as unknown as SubtleCrypto)).not.toBeNull();
  });

  it("takes no cosignature out of the future, and no entry that is younger than its cosignature", async () => {
    const tools = (await browserTools())!;
    const [extract, policy] = [readExtract(exampleText) as Extract, (await readPolicy(tools, policyText)) as Policy];
    expect((await check(tools, extract, policy, 0)).signed.witnesses[0]?.standing).toBe("ahead");
  });
});

describe("files from outside", () => {
  it("are named by the line that cannot be read", async () => {
    expect([readExtract(""), readExtract("{}\n"), readExtract(changed(3, () => "nonsense")), readExtract(changed(3, (line) => line.replace('"path":["', '"path":["!')))]).toEqual([{ line: 1 }, { line: 1 }, { line: 3 }, { line: 3 }]);
    const tools = (await browserTools())!;
    const witness = policyText.split("\n").find((line) => line.startsWith("witness"))!;
    const problems = ["", "quorum nobody\n", `${witness}\n${witness}\nquorum w\n`, policyText.replace("log ", "log x"), "quorum none\nquorum none\n", `${witness}\ngroup g 2 w\nquorum g\n`];
    expect(await Promise.all(problems.map((text) => readPolicy(tools, text)))).toEqual([{ line: 1 }, { line: 1 }, { line: 2 }, { line: 1 }, { line: 2 }, { line: 2 }]);
    expect(await readPolicy(tools, `# whom we believe\n\n${policyText}# the end\n`)).toHaveProperty("quorum.name", "w");
  });
});
