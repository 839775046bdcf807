import rulesEn from "@wording/en.json";
import rulesZh from "@wording/zh.json";
import { describe, expect, it } from "vitest";
import { en } from "./en";
import { fill, type Names } from "./fill";
import { clockTime, duration, grouped, hoursMinutes, running } from "./format";
import { instantOfCentre } from "./localTime";
import { zh } from "./zh";

const names = (language: "zh" | "en"): Names => ({ language, timeZone: "Asia/Shanghai", zone: (id) => (id === "z-int-2" ? "Interview 2" : undefined), door: () => "Gate", gateway: () => "Gateway 1" });
const slots = (text: string) => [...text.matchAll(/\{(\w+)(?::\w+)?\}/g)].map((match) => match[1]).sort();

describe("the words", () => {
  it("are complete in both languages, with the same slots", () => {
    for (const [one, other] of [[en, zh], [rulesEn, rulesZh]] as const) {
      expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort());
      for (const [key, text] of Object.entries(one)) {
        expect([key, slots((other as Record<string, string>)[key] ?? "")]).toEqual([key, slots(text)]);
      }
    }
  });

  it("of the rules use only forms that the page can fill", () => {
    for (const [language, rules] of [["en", rulesEn], ["zh", rulesZh]] as const) {
      Object.values(rules).forEach((text) => expect(() => fill(text, new Proxy({}, { get: () => "1" }), names(language))).not.toThrow());
    }
  });

  it("are filled with short room names, local times, minutes and durations", () => {
    const args = { record: "1122-037", zone: "z-int-2", at: "2026-11-22T19:09:50Z", limit: "43200", door: "d" };
    expect(fill("{record} in {zone:zone}, {door:door}, {at:time}, {at:minute}, {limit:duration}", args, names("en"))).toBe("1122-037 in Interview 2, Gate, 03:09:50, 03:09, 12 h");
    expect(fill("{limit:duration}", args, names("zh"))).toBe("12 小时");
  });

  it("show what is missing instead of hiding it", () => {
    expect(fill("{zone:zone} {who}", { zone: "z-new" }, names("en"))).toBe("z-new ?");
    expect([fill("overdue, {zone:zone}", {}, names("en")), fill("逾期，{zone:zone}", { zone: "" }, names("zh"))]).toEqual(["overdue, place unknown", "逾期，位置不明"]);
  });
});

describe("times and durations", () => {
  it("are said as at the desk", () => {
    expect([running(170), running(3770), running(-1)]).toEqual(["2:50", "1:02:50", "0:00"]);
    expect(hoursMinutes(27_660)).toBe("7:41");
    expect([60, 120, 1800, 5400, 43_200].map((s) => duration(s, "en"))).toEqual(["60 s", "2 min", "30 min", "1 h 30 min", "12 h"]);
    expect(grouped(48_213_077)).toBe("48 213 077");
    expect(clockTime(Date.parse("2026-11-22T16:00:00Z"), "Asia/Shanghai")).toBe("00:00:00");
  });

  it("take a typed time of the centre as the last one that is not in the future", () => {
    const now = Date.parse("2026-11-22T16:10:00Z");
    expect(instantOfCentre("00:05", now, "Asia/Shanghai")).toBe("2026-11-22T16:05:00.000Z");
    expect(instantOfCentre("23:50", now, "Asia/Shanghai")).toBe("2026-11-22T15:50:00.000Z");
  });
});
