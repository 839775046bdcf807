import chapterFile from "../../../../src/CaseCenterMonitor.Journal/Review/Chapter.cs?raw";
import signalFile from "../../../../src/CaseCenterMonitor.Journal/Json/JournalJson.cs?raw";
import entriesPage from "../../../../docs/entries.md?raw";
import { describe, expect, it } from "vitest";
import type { LineView } from "../record/contract";
import { en } from "../words/en";
import type { Names } from "../words/fill";
import { CHAPTERS } from "./kinds";
import { saidIn, titleIn, WORDED } from "./says";

const names = (language: "zh" | "en"): Names => ({
  language, timeZone: "Asia/Shanghai", zone: (id) => (id === "z-int-2" ? "Interview 2" : undefined), door: () => undefined, gateway: () => undefined,
});
const noBasis = () => undefined;
const words = en as Record<string, string>;

function someLine(kind: string, says: unknown, more: Partial<LineView> = {}): LineView {
  return {
    entry: "7", at: "2026-11-22T19:12:40Z", recordedAt: "2026-11-22T19:12:40Z", kind, record: "1122-037", wristband: null, zone: null, officer: "02", rule: null, device: null, says, erased: false,
    ...more,
  };
}

const text = (line: LineView, language: "zh" | "en" = "en") => saidIn(line, names(language), noBasis).map((said) => `${said.name}=${said.value}`);

describe("kinds of lines", () => {
  it("have the chapters that the server has", () => {
    const server = chapterFile.replace("LookWord,", '"welfare-checked",').replace("LogWords.Alarm,", '"alarm",').replace("LogWords.Viewed", '"viewed"');
    const chapters = [...server.matchAll(/\[Chapter\.(\w+)\] =\s*\[([^\]]*)\]/g)].map((match) => [(match[1] ?? "").toLowerCase(), [...(match[2] ?? "").matchAll(/"([a-z-]+)"/g)].map((word) => word[1])]);
    const { devices, ...page } = CHAPTERS;
    expect(devices.length).toBeGreaterThan(0);
    expect(Object.fromEntries(chapters)).toEqual(page);
  });

  it("have a word for every signal that the journal has", () => {
    const signals = [...signalFile.matchAll(/\(typeof\(Signal\.\w+\), "([a-z-]+)"\)/g)].map((match) => match[1] ?? "");
    const known: readonly string[] = Object.values(CHAPTERS).flat();
    expect(signals.length).toBeGreaterThan(100);
    // Time that passes makes no line.
    expect(signals.filter((word) => word !== "time-passed" && (!known.includes(word) || words[`kind.${word}`] === undefined))).toEqual([]);
  });
});

describe("what an entry says", () => {
  it("has a word for every field that officers can write, and for every word in it", () => {
    const rows = [...entriesPage.matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)].flatMap((row) => [...(row[2] ?? "").matchAll(/`(\w+)`\??([^;]*)/g)].map((field) => [field[1] ?? "", field[2] ?? ""] as const));
    expect(rows.length).toBeGreaterThan(60);
    const missing = rows.flatMap(([field, type]) => {
      const options = type.includes("·") ? type.split("·").map((word) => word.trim()) : [];
      return [
        ...(words[`field.${field}`] === undefined ? [field] : []),
        ...(options.length > 0 && !WORDED.has(field) ? [`${field} is not read as words`] : []),
        ...options.filter((word) => words[`value.${word}`] === undefined).map((word) => `${field}: ${word}`),
      ];
    });
    expect(missing).toEqual([]);
  });

  it("is said field by field, in the reader's language and at the centre's time", () => {
    const meal = someLine("meal-offered", { signal: { type: "meal-offered", kind: "main", taken: false, record: "1122-037", by: "02", occurredAt: "2026-11-22T19:12:40Z" }, receivedAt: "x" });
    expect(text(meal)).toEqual(["kind=main meal", "taken=No"]);
    expect(text(meal, "zh")).toEqual(["种类=正餐", "已取用=否"]);
    const moved = someLine("room-allocated", { signal: { type: "room-allocated", room: "z-int-2" } });
    expect(text(moved)).toEqual(["room=Interview 2"]);
    expect(text(someLine("medication-planned", { signal: { medicine: "m", dueAt: "2026-11-22T19:00:00.5Z" } }))).toEqual(["medicine=m", "due=2026-11-23 03:00:00"]);
  });

  it("stands as it was written where somebody wrote freely", () => {
    expect(text(someLine("rest-ended", { signal: { reason: "open" } }), "zh")).toEqual(["理由=open"]);
  });

  it("shows a field and a word that the page does not know", () => {
    expect(text(someLine("new-thing", { signal: { risk: "newRisk", depth: { a: 1 } } }))).toEqual(["risk=newRisk", 'depth={"a":1}']);
  });

  it("names who it comes from, unless that is the officer who stands beside it", () => {
    expect(text(someLine("record-disputed", { signal: { type: "record-disputed", by: "north.example", disputed: true, size: 12 } }, { officer: null, record: null }))).toEqual(["by=north.example", "disputed=Yes", "entries=12"]);
    expect(text(someLine("rest-began", { signal: { by: "02" } }))).toEqual([]);
  });

  it("is nothing when it was erased", () => {
    expect(text(someLine("meal-offered", null, { erased: true }))).toEqual([]);
  });

  it("of an alarm is its step and its sentence", () => {
    const step = { key: { rule: "MOV-5", subject: { kind: "detainee", id: "1122-037" } }, input: "conditionMet", condition: { arguments: { zone: "z-int-2" } } };
    const line = someLine("alarm", step, { rule: "MOV-5" });
    expect(titleIn(line, names("en"))).toBe("1122-037 is in the wrong room, Interview 2");
    expect(text(line)).toEqual(["=raised", "=1122-037 is in the wrong room, Interview 2"]);
    expect(text(someLine("alarm", { input: "resolve", resolution: { by: "02", cause: "genuine", note: "n" } }, { rule: "MOV-5" }))).toEqual(["=resolved", "cause=as the alarm said", "note=n"]);
  });

  it("of a look is what was asked, as it was asked", () => {
    expect(text(someLine("viewed", { by: "02", what: "search", question: "text=律师" }))).toEqual(["=words in entries", "words=律师"]);
    expect(text(someLine("viewed", { by: "02", what: "records", question: "open=yes" }))).toEqual(["=detention log", "=Held now"]);
    expect(text(someLine("viewed", { by: "02", what: "log", question: "from=2026-11-22T16:00:00Z zone=z-int-2 kind=welfare-checked text=a b after=c after=17-9" })))
      .toEqual(["=entries", "from=2026-11-23 00:00:00", "room=Interview 2", "what=Look in person", "words=a b after=c", "=a further page"]);
    expect(text(someLine("viewed", { by: "02", what: "log", question: "something=else text=x" }))).toEqual(["=entries", "asked=something=else text=x"]);
  });
});
