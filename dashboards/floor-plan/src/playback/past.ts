// The picture of a past moment in the place of the live one: everything that is drawn below it draws that moment and counts by its clock.
import { useMemo } from "react";
import type { Status } from "../live/connection";
import type { Picture } from "../live/contract";
import { nothingKnown } from "../live/fold";
import type { Live } from "../live/live";

const never = () => () => undefined;
const nothing = () => undefined;

/** @param at Milliseconds since 1970. */
export function usePast(picture: Picture | null, at: number): Live {
  const second = Math.floor(at / 1000) * 1000;
  return useMemo(() => {
    const status: Status = {
      known: { ...nothingKnown, picture, sequence: picture?.sequence ?? null }, phase: "live", heardAt: null, lostAt: null, attempt: 0, retryAt: null, offset: null, buildingHeardAt: null,
    };
    return { connection: { status, subscribe: never, retryNow: nothing, takeAnew: nothing }, seconds: { now: second, subscribe: never } };
  }, [picture, second]);
}
