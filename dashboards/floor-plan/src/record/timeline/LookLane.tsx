import type { PersonView } from "../../live/contract";
import { clockTime, minuteTime } from "../../words/format";
import { useNames, useSay } from "../../words/words";
import type { LookView } from "../contract";
import { overdue, wasSeen } from "../custody";
import { percent, type Drawing } from "./Lane";
import { extent } from "./PlaceLane";

/** A tick for each look, its grade below it; what is due and not done is a block that grows. */
export function LookLane({ looks, person, ...drawing }: Drawing & { readonly looks: readonly LookView[]; readonly person: PersonView | undefined }) {
  const say = useSay();
  const names = useNames();
  const due = overdue(person, drawing.span.to);
  return (
    <div className={`ticks-line${due === null ? "" : " with-due"}`}>
      {looks.map((look) => {
        const at = Date.parse(look.line.at);
        const grade = look.grade?.toUpperCase() ?? "?";
        const title = `${clockTime(at, names.timeZone)} ${look.line.officer ?? "?"} · ${grade}: ${say(`custody.grade.${look.grade ?? "none"}`)}${wasSeen(look) ? "" : ` · ${say("custody.notSeen")}`}`;
        return <span key={look.line.entry} className={`look-tick${wasSeen(look) ? "" : " not-seen"}`} style={{ left: percent(drawing.axis.place(at)) }} title={title}><b className={`grade g-${look.grade ?? "none"}`}>{grade}</b></span>;
      })}
      {due !== null && (
        <>
          <span className="due-block" style={extent(drawing, { from: due, to: drawing.span.to })} />
          <b className="due-words" style={{ right: percent(1 - drawing.axis.place(drawing.span.to)) }}>{say("custody.lookDue", { at: minuteTime(due, names.timeZone) })}</b>
        </>
      )}
    </div>
  );
}
