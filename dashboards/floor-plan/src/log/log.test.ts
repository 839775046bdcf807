import { describe, expect, it } from "vitest";
import { Refused } from "../api/api";
import { unanswered } from "../record/asking";
import type { StayInCentreView } from "../record/contract";
import { someAlarm, somePerson, somePicture } from "../testing/some";
import { say } from "../words/words";
import { readHidden } from "./columns";
import { alarmsAbout, heldRows, stayed } from "./heldRows";
import { listedRecord } from "./listed";
import { nextRow } from "./useRowKeys";

function someStay(record: string, more: Partial<StayInCentreView> = {}): StayInCentreView {
  return {
    record, arrivedAt: "2026-11-22T10:00:00Z", bookedAt: "2026-11-22T10:05:00Z", basis: "summons", sex: "male", ageGroup: "adult", observation: "general", wristband: null, endedAt: null, endedAs: null,
    entries: "9", ...more,
  };
}

const en = (key: Parameters<typeof say>[1]) => say("en", key);

describe("who is held", () => {
  it("stands in the order of the duty desk, whoever left among nobody of them", () => {
    const picture = somePicture(1, {
      people: [somePerson("1122-031"), somePerson("1122-037"), somePerson("1122-034", { presence: "unknown" })],
      alarms: [someAlarm("PRS-1/1122-037", { priority: 1 })],
    });
    const rows = heldRows([someStay("1122-028", { endedAt: "2026-11-22T17:12:00Z" }), someStay("1122-031"), someStay("1122-034"), someStay("1122-037")], picture);
    expect(rows.map((row) => row.stay.record)).toEqual(["1122-037", "1122-034", "1122-031"]);
  });

  it("and whom the picture does not know stands above those who need nobody", () => {
    const picture = somePicture(1, { people: [somePerson("1122-031"), somePerson("1122-037")], alarms: [someAlarm("PRS-1/1122-037", { priority: 1 })] });
    const rows = heldRows([someStay("1122-031"), someStay("1122-099"), someStay("1122-037")], picture);
    expect(rows.map((row) => [row.stay.record, row.now === null])).toEqual([["1122-037", false], ["1122-099", true], ["1122-031", false]]);
  });

  it("is listed without anything of now when the line is lost", () => {
    expect(heldRows([someStay("1122-031"), someStay("1122-037")], null).map((row) => row.now)).toEqual([null, null]);
  });

  it("counts the open alarms about one person", () => {
    const alarms = [someAlarm("PRS-1/1122-037"), someAlarm("WCK-2/1122-037", { state: "normal" }), someAlarm("WCK-2/1122-031"), someAlarm("DOR-2/1122-037", { subject: { kind: "door", id: "1122-037" } })];
    expect(alarmsAbout("1122-037", alarms)).toBe(1);
  });

  it("was here from coming in to leaving, or nobody knows how long", () => {
    expect([stayed(someStay("a", { endedAt: "2026-11-22T17:12:00Z" })), stayed(someStay("a")), stayed(someStay("a", { arrivedAt: null, bookedAt: null, endedAt: "2026-11-22T17:12:00Z" }))]).toEqual([25_920, null, null]);
  });
});

describe("finding a record by what is typed", () => {
  const stays = [someStay("1122-037"), someStay("1123-037"), someStay("1122-040")];
  it("takes a whole number, or an end that only one has", () => {
    expect([listedRecord("1122-037", stays), listedRecord("040", stays), listedRecord("037", stays), listedRecord("999", stays), listedRecord("", stays), listedRecord("律师", stays)])
      .toEqual(["1122-037", "1122-040", null, null, null, null]);
  });
});

describe("keys", () => {
  it("walk the rows and stay at their ends", () => {
    expect([nextRow("ArrowDown", -1, 3), nextRow("ArrowDown", 2, 3), nextRow("ArrowUp", -1, 3), nextRow("ArrowUp", 0, 3), nextRow("Home", 2, 3), nextRow("End", 0, 3), nextRow("x", 0, 3), nextRow("ArrowDown", -1, 0)])
      .toEqual([0, 2, 2, 0, 0, 2, null, null]);
  });
});

describe("columns that somebody chose", () => {
  it("are read as far as there still are such columns", () => {
    expect([readHidden(null, ["a"]), readHidden("", ["a"]), readHidden("b a", ["a", "c"])]).toEqual([null, [], ["a"]]);
  });
});

describe("a question that was not answered", () => {
  it("says which field is wrong, in the reader's language", () => {
    const refused = new Refused("Not understood.", 400, { from: "An instant in UTC such as 2026-11-26T08:00:00Z.", somethingNew: "Not like this." });
    expect(unanswered(refused, (key) => say("zh", key), "zh")).toEqual({ why: "不能这样查询。", fields: { from: "请填时间，如 2026-11-26 08:00。", somethingNew: "Not like this." } });
  });

  it("says that others are asking, that nobody answered, and that there is no such record", () => {
    expect([new Refused("", 503), new Refused("", null), new TypeError("broken off"), new Refused("", 404)].map((problem) => unanswered(problem, en, "en").why)).toEqual([
      say("en", "ask.busy"), say("en", "ask.unreachable"), say("en", "ask.unreachable"), say("en", "ask.notFound"),
    ]);
  });
});
