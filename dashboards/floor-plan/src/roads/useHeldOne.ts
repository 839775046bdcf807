import type { HeldView } from "../duty/contract";
import { useHeld, type Asked } from "../duty/useHeld";

/** One person with what is open about them; null while it is not known. */
export function useHeldOne(record: string): Asked<HeldView> {
  const { answer, problem, again } = useHeld();
  return { answer: answer?.people.find((person) => person.record === record) ?? null, problem, again };
}
