// What the page of a region knows, as a fold of what its server said. Pure.
import type { CentreRow, RegionBeat, RegionView } from "./contract";

export function rowTold(view: RegionView, row: CentreRow): RegionView {
  const known = view.centres.find((one) => one.id === row.id);
  const whole = row.names === null ? { ...row, names: known?.names ?? null } : row;
  return { ...view, centres: known === undefined ? [...view.centres, whole] : view.centres.map((one) => (one.id === row.id ? whole : one)) };
}

export function beaten(view: RegionView, beat: RegionBeat): RegionView {
  return { ...view, at: beat.at, centres: view.centres.map((row) => ({ ...row, dataAt: beat.dataAt[row.id] ?? row.dataAt })) };
}
