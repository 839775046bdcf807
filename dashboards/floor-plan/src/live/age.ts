import { useSay } from "../words/words";
import type { Status } from "./connection";
import { useNow, useStatus } from "./live";

/** From here on the age is bold. */
export const AGE_OLD_S = 5;

export interface DataAge {
  /** Seconds since the building was last heard; null when that is not known. */
  readonly seconds: number | null;
  readonly text: string;
  readonly old: boolean;
}

/** How old what is shown is: since the server last heard from the building, or, with a lost line, since the line was lost. */
export function useDataAge(): DataAge {
  const say = useSay();
  const now = useNow();
  const offset = useStatus(pickOffset);
  const building = useStatus(pickBuilding);
  const lineLost = useStatus(pickLost);
  const lostAt = lineLost === null || offset === null ? null : lineLost + offset;
  const from = building === null ? lostAt : Math.min(building, lostAt ?? building);
  if (from === null) {
    return { seconds: null, text: "?", old: true };
  }
  const seconds = Math.max(0, Math.round((now - from) / 1000));
  const text = seconds < 60 ? say("unit.seconds", { n: seconds }) : say("unit.minutes", { n: Math.floor(seconds / 60), s: seconds % 60 });
  return { seconds, text, old: seconds >= AGE_OLD_S };
}

const pickOffset = (status: Status) => status.offset;
const pickBuilding = (status: Status) => status.buildingHeardAt;
const pickLost = (status: Status) => (status.phase === "lost" ? status.lostAt : null);
