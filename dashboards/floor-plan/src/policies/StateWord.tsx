import { useSay } from "../words/words";
import type { DraftView } from "./contract";

/** Where a change stands; one that is out of date can go no further and says so. */
export function StateWord({ draft }: { readonly draft: DraftView }) {
  const say = useSay();
  return (
    <span className={`pol-state ${draft.state}`} data-state={draft.state}>
      {say(`pol.state.${draft.state}`)}{draft.outOfDate && <b className="pol-warning">{say("pol.outOfDate")}</b>}
    </span>
  );
}
