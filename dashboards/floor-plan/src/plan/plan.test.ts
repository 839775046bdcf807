import { describe, expect, it } from "vitest";
import { someAlarm, somePicture, T0 } from "../testing/some";
import type { ReaderView } from "../live/contract";
import type { PlanFile } from "./geojson";
import { planModel } from "./geometry";
import { sightOfRooms } from "./observed";
import { outline } from "./outline";
import { noPlaces, place, SINGLE_MAX, slotsOf, type Wanted } from "./slots";

const unit = (id: string, corners: [number, number][], inside = true) => ({
  id, feature_type: "unit", geometry: { type: "Polygon" as const, coordinates: [[...corners, corners[0] as [number, number]]] }, properties: { category: "waiting-men", insidePerimeter: inside, detaineesAllowed: inside },
});
const reader = (id: string, zone: string, technology = "ble") => ({ id, feature_type: "fixture", geometry: { type: "Point" as const, coordinates: [1, 1] as const }, properties: { category: "reader", zone, technology } });
const file: PlanFile = {
  features: [
    unit("z-1", [[0, 0], [6, 0], [6, 4], [0, 4]]),
    unit("z-2", [[6, 0], [12, 0], [12, 4], [6, 4]]),
    unit("z-out", [[0, 4], [12, 4], [12, 8], [0, 8]], false),
    reader("r-1", "z-1"), reader("r-1b", "z-1"), reader("r-2", "z-2"), reader("card-2", "z-2", "rfid"), reader("r-out", "z-out"),
  ],
};
const plan = planModel(file);
const health = (id: string, now: ReaderView["health"]): ReaderView => ({ id, zone: "", health: now, healthSince: T0 });

describe("the outline of the perimeter", () => {
  it("is the wall around all rooms, without the walls between them", () => {
    expect(outline([[[0, 0], [6, 0], [6, 4], [0, 4]], [[6, 0], [12, 0], [12, 4], [6, 4]]])).toEqual([[[0, 0], [12, 0], [12, 4], [0, 4]]]);
  });

  it("holds where neighbours share only a part of a wall", () => {
    const [line] = outline([[[0, 0], [4, 0], [4, 4], [0, 4]], [[4, 1], [6, 1], [6, 3], [4, 3]]]);
    expect(line).toHaveLength(8);
  });
});

describe("what can be seen of a room", () => {
  const sight = (readers: ReaderView[], more = {}) => sightOfRooms(plan, somePicture(1, { readers, ...more }));

  it("is observed with one healthy reader, whatever the other says", () => {
    expect(sight([health("r-1", "lost"), health("r-1b", "online")]).get("z-1")?.kind).toBe("observed");
  });

  it("cannot be observed when its readers are silent, although a card reader at its door is not", () => {
    expect(sight([health("r-2", "lost"), health("card-2", "online")]).get("z-2")).toEqual({ kind: "unobserved", since: T0 });
  });

  it("is not yet known before its first state", () => {
    expect(sight([]).get("z-1")?.kind).toBe("loading");
    expect(sightOfRooms(plan, null).get("z-1")?.kind).toBe("loading");
  });

  it("cannot be observed while COV-5 lasts there, or while every gateway is cut off", () => {
    const online = [health("r-1", "online"), health("r-2", "online")];
    expect(sight(online, { alarms: [someAlarm("COV-5/1122-037", { unknown: true, zone: "z-1" })] }).get("z-1")?.kind).toBe("unobserved");
    expect(sight(online, { gateways: [{ id: "g", name: { zh: "", en: "" }, online: false, since: T0 }] }).get("z-2")?.kind).toBe("unobserved");
  });
});

describe("places in a room", () => {
  const wanted = (id: string, zone = "z-1", urgent = false): Wanted => ({ id, zone, urgent, held: true });
  const room = plan.rooms[0];

  it("stay the same while somebody stays, whoever comes and goes", () => {
    const before = place(noPlaces, [wanted("a"), wanted("b"), wanted("c")], plan.rooms);
    const after = place(before, [wanted("x"), wanted("c"), wanted("b")], plan.rooms);
    expect(after.marks.get("b")).toEqual(before.marks.get("b"));
    expect(after.marks.get("c")).toEqual(before.marks.get("c"));
    expect(after.marks.get("x")?.slot).toBe(before.marks.get("a")?.slot);
  });

  it("are all inside the room and never shared", () => {
    const slots = room === undefined ? [] : slotsOf(room);
    expect(slots.length).toBeLessThanOrEqual(SINGLE_MAX);
    expect(new Set(slots.map(String)).size).toBe(slots.length);
    expect(slots.every(([x, y]) => room !== undefined && x > room.box.left && x < room.box.right && y > room.box.top && y < room.box.bottom)).toBe(true);
  });

  it("become a count above the limit, from which whoever needs attention is kept out", () => {
    const crowd = Array.from({ length: 12 }, (_, index) => wanted(`p${index}`, "z-1", index === 7));
    const places = place(noPlaces, crowd, plan.rooms);
    expect(places.crowds).toMatchObject([{ zone: "z-1", held: 11, officers: 0 }]);
    expect([...places.marks.keys()]).toEqual(["p7"]);
  });

  it("names those for whom there is no place left", () => {
    const crowd = Array.from({ length: 12 }, (_, index) => wanted(`p${index}`, "z-1", true));
    const places = place(noPlaces, crowd, plan.rooms);
    expect(places.marks.size + (places.named.get("z-1")?.length ?? 0)).toBe(12);
  });
});
