import { useMemo } from "react";
import { clockTime, moment } from "../words/format";
import { useNames, useSay } from "../words/words";
import type { Said } from "./claims";

/** 2026-11-22 */
const DAY_LETTERS = 10;

/** Says what a claim says, its instants in the centre's time. */
export function useSpeak(): (said: Said) => string {
  const say = useSay();
  const names = useNames();
  return useMemo(() => ({ key, args = {} }) => {
    const { fromAt } = args;
    const at = (ms: number) => moment(ms, names.timeZone, names.language);
    // The day is said once.
    const until = (ms: number) => (typeof fromAt === "number" && at(fromAt).slice(0, DAY_LETTERS) === at(ms).slice(0, DAY_LETTERS) ? clockTime(ms, names.timeZone) : at(ms));
    return say(key, Object.fromEntries(Object.entries(args).map(([name, value]) =>
      [name, typeof value !== "number" || !name.endsWith("At") ? value : name === "toAt" ? until(value) : at(value)])));
  }, [say, names]);
}
