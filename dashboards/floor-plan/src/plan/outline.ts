// The line around a group of rooms: every stretch of wall that belongs to exactly one of them.
import type { Point } from "./geojson";

const NEAR = 1e-6;

/** Closed lines, without the repeated first corner. Rooms share walls, but not always whole ones, so walls are cut at every corner first. */
export function outline(rooms: readonly (readonly Point[])[]): Point[][] {
  const corners = rooms.flat();
  const walls = new Map<string, { readonly a: Point; readonly b: Point; times: number }>();
  for (const room of rooms) {
    room.forEach((start, index) => {
      const end = room[(index + 1) % room.length] as Point;
      for (const [a, b] of cut(start, end, corners)) {
        const key = [name(a), name(b)].sort().join("|");
        const wall = walls.get(key) ?? { a, b, times: 0 };
        wall.times++;
        walls.set(key, wall);
      }
    });
  }
  return chained([...walls.values()].filter((wall) => wall.times === 1).map(({ a, b }) => [a, b] as const));
}

function cut(start: Point, end: Point, corners: readonly Point[]): (readonly [Point, Point])[] {
  const along = ([x, y]: Point) => (x - start[0]) * (end[0] - start[0]) + (y - start[1]) * (end[1] - start[1]);
  const length = along(end);
  const between = corners.filter((corner) => {
    const across = (corner[0] - start[0]) * (end[1] - start[1]) - (corner[1] - start[1]) * (end[0] - start[0]);
    return Math.abs(across) < NEAR && along(corner) > NEAR && along(corner) < length - NEAR;
  });
  const points = [start, ...between.sort((a, b) => along(a) - along(b)), end];
  return points.slice(1).map((point, index) => [points[index] as Point, point] as const).filter(([a, b]) => name(a) !== name(b));
}

function chained(walls: (readonly [Point, Point])[]): Point[][] {
  const left = new Set(walls);
  const lines: Point[][] = [];
  for (const first of walls) {
    if (!left.delete(first)) {
      continue;
    }
    const line: Point[] = [first[0]];
    let end = first[1];
    for (let next = from(left, end); next !== undefined; next = from(left, end)) {
      left.delete(next);
      line.push(end);
      end = name(next[0]) === name(end) ? next[1] : next[0];
    }
    lines.push(straightened(line));
  }
  return lines;
}

function from(walls: ReadonlySet<readonly [Point, Point]>, end: Point): readonly [Point, Point] | undefined {
  return [...walls].find(([a, b]) => name(a) === name(end) || name(b) === name(end));
}

function straightened(line: Point[]): Point[] {
  return line.filter((point, index) => {
    const before = line[(index + line.length - 1) % line.length] as Point;
    const after = line[(index + 1) % line.length] as Point;
    const across = (point[0] - before[0]) * (after[1] - before[1]) - (point[1] - before[1]) * (after[0] - before[0]);
    return Math.abs(across) > NEAR;
  });
}

const name = ([x, y]: Point) => `${x.toFixed(4)},${y.toFixed(4)}`;
