// From the GeoJSON plan to what is drawn: screen units, y down. Computed once for each plan.
import type { PlanFeature, PlanFile, Point } from "./geojson";
import { outline } from "./outline";

/** Drawing units for one metre, and the white edge around the building. Type sizes on the plan are given in the same units. */
export const UNITS_PER_METRE = 28.2;
export const MARGIN = 10;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type RoomKind = "room" | "service" | "corridor" | "outside";

export interface Room {
  readonly id: string;
  readonly kind: RoomKind;
  readonly path: string;
  readonly box: Box;
  /** A corridor much taller than wide: its label is turned. */
  readonly upright: boolean;
  readonly label: Point;
  readonly privacy: "none" | "no-video" | "no-video-no-audio" | "masked";
  readonly flow: readonly string[];
}

export interface DoorShape {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  readonly perimeter: boolean;
  readonly zones: readonly string[];
  /** To which side the open leaf is drawn: into the corridor where there is one, away from names and marks. */
  readonly swing: 1 | -1;
}

export interface Fixture {
  readonly id: string;
  readonly zone: string;
  readonly at: Point;
  /** Clockwise from north, degrees. */
  readonly bearing: number;
}

export interface PlanModel {
  readonly width: number;
  readonly height: number;
  readonly rooms: readonly Room[];
  readonly doors: readonly DoorShape[];
  readonly cameras: readonly Fixture[];
  /** Readers that locate people in a room. A card reader at a door sees nobody inside and is not among them. */
  readonly locatingReaders: ReadonlyMap<string, readonly string[]>;
  readonly perimeter: string;
}

export function planModel(file: PlanFile): PlanModel {
  const units = file.features.filter((feature) => feature.feature_type === "unit");
  const extent = boxOf(units.flatMap(ring));
  const screen = ([x, y]: Point): Point => [
    round(MARGIN + (x - extent.left) * UNITS_PER_METRE),
    round(MARGIN + (extent.bottom - y) * UNITS_PER_METRE),
  ];
  const rooms = units.map((unit) => room(unit, screen));
  const inside = units.filter((unit) => unit.properties.insidePerimeter === true);
  return {
    width: round(2 * MARGIN + (extent.right - extent.left) * UNITS_PER_METRE),
    height: round(2 * MARGIN + (extent.bottom - extent.top) * UNITS_PER_METRE),
    rooms,
    doors: file.features.filter((feature) => feature.feature_type === "opening").map((feature) => door(feature, screen, rooms)),
    cameras: fixtures(file, "camera").map((feature) => fixture(feature, screen)),
    locatingReaders: readersByZone(fixtures(file, "reader").filter((feature) => feature.properties.technology !== "rfid")),
    perimeter: outline(inside.map((unit) => ring(unit))).map((line) => path(line.map(screen), true)).join(""),
  };
}

function room(unit: PlanFeature, screen: (point: Point) => Point): Room {
  const corners = ring(unit).map(screen);
  const box = boxOf(corners);
  const kind = kindOf(unit);
  const upright = kind === "corridor" && box.bottom - box.top > 2 * (box.right - box.left);
  // A cut corner at the top left pushes the label in.
  const topLeft = corners.filter(([, y]) => y === box.top).reduce((least, [x]) => Math.min(least, x), box.right);
  return {
    id: unit.id,
    kind,
    path: path(corners, true),
    box,
    upright,
    label: upright ? [(box.left + box.right) / 2 + 10, (box.top + box.bottom) / 2] : [Math.max(box.left + 15, topLeft), box.top + 19],
    privacy: (unit.properties.privacy ?? "none") as Room["privacy"],
    flow: unit.properties.flow ?? [],
  };
}

function kindOf({ properties }: PlanFeature): RoomKind {
  if (properties.insidePerimeter !== true) {
    return "outside";
  }
  if (properties.category?.includes("corridor") === true) {
    return "corridor";
  }
  return properties.detaineesAllowed === true ? "room" : "service";
}

function door(feature: PlanFeature, screen: (point: Point) => Point, rooms: readonly Room[]): DoorShape {
  if (feature.geometry.type !== "LineString") {
    throw new Error(`the opening ${feature.id} is not a line`);
  }
  const [from, to] = feature.geometry.coordinates;
  if (from === undefined || to === undefined) {
    throw new Error(`the opening ${feature.id} has no two ends`);
  }
  const ends = { from: screen(from), to: screen(to) };
  return { id: feature.id, ...ends, perimeter: feature.properties.perimeter === true, zones: feature.properties.zones ?? [], swing: swing(ends.from, ends.to, rooms) };
}

function swing([x, y]: Point, [toX, toY]: Point, rooms: readonly Room[]): 1 | -1 {
  const beside: Point = [(x + toX) / 2 - Math.sign(toY - y) * 5, (y + toY) / 2 + Math.sign(toX - x) * 5];
  const inCorridor = rooms.some(({ kind, box }) => kind === "corridor" && beside[0] > box.left && beside[0] < box.right && beside[1] > box.top && beside[1] < box.bottom);
  return inCorridor ? 1 : -1;
}

function fixtures(file: PlanFile, category: string): PlanFeature[] {
  return file.features.filter((feature) => feature.feature_type === "fixture" && feature.properties.category === category);
}

function fixture(feature: PlanFeature, screen: (point: Point) => Point): Fixture {
  if (feature.geometry.type !== "Point") {
    throw new Error(`the fixture ${feature.id} is not a point`);
  }
  return { id: feature.id, zone: feature.properties.zone ?? "", at: screen(feature.geometry.coordinates), bearing: feature.properties.bearingDegrees ?? 0 };
}

function readersByZone(readers: PlanFeature[]): ReadonlyMap<string, readonly string[]> {
  const zones = new Map<string, string[]>();
  for (const reader of readers) {
    const zone = reader.properties.zone ?? "";
    zones.set(zone, [...(zones.get(zone) ?? []), reader.id]);
  }
  return zones;
}

/** Corners of a unit, without the repeated last one. */
function ring(unit: PlanFeature): readonly Point[] {
  if (unit.geometry.type !== "Polygon") {
    throw new Error(`the unit ${unit.id} is not a polygon`);
  }
  return (unit.geometry.coordinates[0] ?? []).slice(0, -1);
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export function path(points: readonly Point[], close: boolean): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("") + (close ? "Z" : "");
}

const round = (value: number) => Math.round(value * 10) / 10;
