// Adds up the results of all test runs and prints them on one line. A run without a result file is a failure: nothing is counted silently.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const sum = { passed: 0, failed: 0, skipped: 0 };
const reasons = new Set();

for (const name of ["unit.trx", "system.trx"]) {
  const file = join(folder, name);
  if (!existsSync(file)) {
    console.log(`${name} is missing: that run did not finish`);
    sum.failed++;
    continue;
  }
  const text = readFileSync(file, "utf8");
  for (const [, outcome] of text.matchAll(/<UnitTestResult [^>]*outcome="(\w+)"/g)) {
    if (outcome === "Passed") sum.passed++;
    else if (outcome === "NotExecuted") sum.skipped++;
    else sum.failed++;
  }
  for (const [, reason] of text.matchAll(/outcome="NotExecuted"(?:(?!<\/UnitTestResult>)[\s\S])*?<(?:Message|StdOut)>([^<]*)</g)) reasons.add(reason.trim());
}

const page = join(folder, "page.json");
if (existsSync(page)) {
  const result = JSON.parse(readFileSync(page, "utf8"));
  sum.passed += result.numPassedTests;
  sum.failed += result.numFailedTests;
  sum.skipped += result.numPendingTests + result.numTodoTests;
} else {
  console.log("page.json is missing: that run did not finish");
  sum.failed++;
}

for (const reason of reasons) console.log(`skipped: ${reason}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);
