import { describe, expect, it } from "vitest";
import { someAlarm, somePerson, somePicture, someUpdate } from "../testing/some";
import { fold, nothingKnown, WAITING_MAX, type Heard, type Known } from "./fold";

const hear = (known: Known, ...heard: Heard[]) => heard.reduce(fold, known);
const update = (previous: number, sequence: number, more = {}): Heard => ({ kind: "update", update: someUpdate(previous, sequence, more) });
const joining: Heard = { kind: "joining" };
const joined = (sequence: number, more = {}): Heard => ({ kind: "joined", joined: { picture: somePicture(sequence, more), missed: [] } });
const missed = (...updates: ReturnType<typeof someUpdate>[]): Heard => ({ kind: "joined", joined: { picture: null, missed: updates } });
const at = (sequence: number, more = {}) => hear(nothingKnown, joining, joined(sequence, more));
const keys = (known: Known) => known.picture?.alarms.map((alarm) => alarm.key);

describe("what the page knows", () => {
  it("takes the first picture and goes on from its sequence", () => {
    const known = hear(at(10), update(10, 12, { alarms: [someAlarm("PRS-1/a")] }));
    expect(known.sequence).toBe(12);
    expect(known.picture?.sequence).toBe(12);
    expect(keys(known)).toEqual(["PRS-1/a"]);
    expect(known.gap).toBe(false);
  });

  it("drops an update that it already has", () => {
    const once = hear(at(10), update(10, 12, { alarms: [someAlarm("PRS-1/a")] }));
    expect(hear(once, update(10, 12, { goneAlarms: ["PRS-1/a"] }))).toBe(once);
  });

  it("sees a gap and does not apply what comes after it", () => {
    const known = hear(at(10), update(11, 12, { alarms: [someAlarm("PRS-1/a")] }), update(12, 13, { alarms: [someAlarm("PRS-1/b")] }));
    expect(known.gap).toBe(true);
    expect(known.sequence).toBe(10);
    expect(keys(known)).toEqual([]);
  });

  it("closes a gap with the missed updates and then applies what waited, once and in order", () => {
    const gap = hear(at(10), update(12, 13, { alarms: [someAlarm("PRS-1/c")] }));
    const known = hear(gap, joining, missed(someUpdate(10, 11, { alarms: [someAlarm("PRS-1/a")] }), someUpdate(11, 12, { alarms: [someAlarm("PRS-1/b")] }), someUpdate(12, 13, { alarms: [someAlarm("PRS-1/c")] })));
    expect(known).toMatchObject({ gap: false, sequence: 13, waiting: [] });
    expect(keys(known)).toEqual(["PRS-1/a", "PRS-1/b", "PRS-1/c"]);
  });

  it("keeps updates that arrive during a join and applies those that the picture does not contain", () => {
    const known = hear(nothingKnown, joining, update(10, 11, { alarms: [someAlarm("PRS-1/old")] }), update(11, 12, { alarms: [someAlarm("PRS-1/new")] }), joined(11));
    expect(known.sequence).toBe(12);
    expect(keys(known)).toEqual(["PRS-1/new"]);
  });

  it("asks again when what waited does not fit the answer", () => {
    const known = hear(at(10), joining, update(20, 21), missed());
    expect(known).toMatchObject({ gap: true, sequence: 10 });
    expect(known.waiting).toHaveLength(1);
  });

  it("replaces everything with a new picture, also people who are gone from it", () => {
    const known = hear(at(10, { people: [somePerson("1122-037")] }), joining, joined(50, { people: [somePerson("1122-040")] }));
    expect(known.sequence).toBe(50);
    expect(known.picture?.people.map((person) => person.record)).toEqual(["1122-040"]);
  });

  it("applies an update that begins before the picture and ends after it, because rows are whole states", () => {
    const known = hear(at(11), update(10, 14, { alarms: [someAlarm("PRS-1/a")] }));
    expect(known).toMatchObject({ sequence: 14, gap: false });
  });

  it("replaces rows by their id in their place, and adds new ones at the end", () => {
    const start = at(1, { alarms: [someAlarm("PRS-1/a"), someAlarm("PRS-1/b")] });
    const known = hear(start, update(1, 2, { alarms: [someAlarm("PRS-1/c"), someAlarm("PRS-1/a", { state: "acknowledged" })] }));
    expect(known.picture?.alarms.map((alarm) => `${alarm.key} ${alarm.state}`)).toEqual(["PRS-1/a acknowledged", "PRS-1/b unacknowledged", "PRS-1/c unacknowledged"]);
  });

  it("removes rows that are gone", () => {
    const start = at(1, { alarms: [someAlarm("PRS-1/a")], people: [somePerson("1122-037"), somePerson("1122-040")] });
    const known = hear(start, update(1, 2, { goneAlarms: ["PRS-1/a"], gonePeople: ["1122-037"] }));
    expect(keys(known)).toEqual([]);
    expect(known.picture?.people.map((person) => person.record)).toEqual(["1122-040"]);
  });

  it("keeps arrays that did not change, so that nothing else is drawn again", () => {
    const start = at(1, { people: [somePerson("1122-037")] });
    const known = hear(start, update(1, 2, { alarms: [someAlarm("PRS-1/a")] }));
    expect(known.picture?.people).toBe(start.picture?.people);
  });

  it("keeps a gap when the answer of a join is empty although updates before the first picture are waiting", () => {
    expect(hear(nothingKnown, update(5, 6))).toMatchObject({ gap: true, picture: null });
  });

  it("limits what it keeps during a join", () => {
    const many = Array.from({ length: WAITING_MAX + 5 }, (_, index) => update(index, index + 1));
    expect(hear(nothingKnown, joining, ...many).waiting).toHaveLength(WAITING_MAX);
  });
});
