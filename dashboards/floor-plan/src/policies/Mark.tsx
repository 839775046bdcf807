import { useSay } from "../words/words";
import type { Confidence } from "./contract";

/** How sure the source is, in words and by its shape; one that nobody has verified is drawn as unknown, and never as law. */
export function Mark({ confidence }: { readonly confidence: Confidence }) {
  const say = useSay();
  return <span className={`pol-mark ${confidence}`} data-confidence={confidence}>{confidence === "unverified" && <i aria-hidden="true">?</i>}{say(`confidence.${confidence}`)}</span>;
}
