// What can be seen of each room. A room without a healthy locating reader cannot be observed, whatever was last shown there.
import type { AlarmView, Health, Picture } from "../live/contract";
import type { PlanModel } from "./geometry";

export type Sight =
  | { readonly kind: "observed" }
  /** Something still reports, but late or with doubt. */
  | { readonly kind: "late"; readonly since: string | null }
  /** The first state has not arrived yet. */
  | { readonly kind: "loading" }
  | { readonly kind: "unobserved"; readonly since: string | null };

const observed: Sight = { kind: "observed" };
const loading: Sight = { kind: "loading" };

type Readings = readonly { readonly health: Health; readonly since: string | null }[];

export function sightOfRooms(plan: PlanModel, picture: Picture | null): ReadonlyMap<string, Sight> {
  if (picture === null) {
    return new Map(plan.rooms.map((room) => [room.id, loading]));
  }
  const health = new Map(picture.readers.map((reader) => [reader.id, reader]));
  const cutOffSince = lastCutOff(picture);
  return new Map(plan.rooms.map((room) => {
    const readers = (plan.locatingReaders.get(room.id) ?? []).flatMap((id) => health.get(id) ?? []);
    const blind = blindSince(picture.alarms, room.id);
    if (blind !== undefined || cutOffSince !== undefined) {
      const everHeard = readers.some((reader) => reader.health !== "unknown");
      return [room.id, { kind: "unobserved", since: blind ?? (everHeard ? cutOffSince ?? null : null) } satisfies Sight];
    }
    return [room.id, sightOf(readers.map((reader) => ({ health: reader.health, since: reader.healthSince })))];
  }));
}

export function isObserved(sight: Sight | undefined): boolean {
  return sight?.kind === "observed" || sight?.kind === "late";
}

function sightOf(readers: Readings): Sight {
  const one = (...healths: Health[]) => readers.find((reader) => healths.includes(reader.health));
  if (one("online") !== undefined) {
    return observed;
  }
  const late = one("degraded", "late");
  if (late !== undefined) {
    return { kind: "late", since: late.since };
  }
  const lost = one("lost");
  return lost !== undefined ? { kind: "unobserved", since: lost.since } : loading;
}

/** When the last of the gateways was cut off; undefined while one still speaks. */
function lastCutOff({ gateways }: Picture): string | null | undefined {
  return gateways.length === 0 || gateways.some((gateway) => gateway.online)
    ? undefined
    : gateways.reduce<string | null>((latest, { since }) => (latest === null || (since !== null && since > latest) ? since : latest), null);
}

/** COV-5 names the room of a person whom nobody can see; while it lasts the room is not to be trusted. */
function blindSince(alarms: readonly AlarmView[], zone: string): string | undefined {
  return alarms.find((alarm) => alarm.unknown && alarm.rule === "COV-5" && alarm.zone === zone && alarm.returnedAt === null)?.since;
}
