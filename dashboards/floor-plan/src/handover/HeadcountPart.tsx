import { AlarmSymbol } from "../alarms/AlarmSymbol";
import { entryOf } from "../entries/descriptions";
import { EntryForm } from "../entries/EntryForm";
import type { HeadcountView } from "../duty/contract";
import { useNow } from "../live/live";
import { minuteTime } from "../words/format";
import { useNames, useSay } from "../words/words";
import { differences } from "./differences";

interface Props {
  readonly count: HeadcountView;
  readonly onWritten: () => void;
}

/** Everybody is counted by looking at them, and the number stands beside those of the book and of the wristbands. */
export function HeadcountPart({ count, onWritten }: Props) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  const { counted } = count;
  const comma = say("word.comma");
  return (
    <section className="panel hand-part" data-headcount>
      <div className="cap"><h2>{say("handover.headcount")}</h2>{count.dueAt !== null && <span>{say("handover.countDue", { at: minuteTime(Date.parse(count.dueAt), names.timeZone) })}</span>}</div>
      <dl className="three">
        <div><dt>{say("handover.byBook")}</dt><dd data-count="book">{count.book}</dd>{count.out > 0 && <dd className="mid">{say("handover.outNow", { count: count.out })}</dd>}</div>
        <div><dt>{say("handover.byBands")}</dt><dd data-count="heard">{count.heard}</dd></div>
        <div><dt>{say("handover.byHand")}</dt><dd data-count="counted">{counted?.counted ?? "?"}</dd><dd className="mid">{counted === null ? say("handover.neverCounted") : say("handover.countedBy", { by: counted.by, at: minuteTime(Date.parse(counted.at), names.timeZone), held: counted.held })}</dd></div>
      </dl>
      <ul className="differences">
        {differences(count, now).map((one) => (
          <li key={one.kind} data-difference={one.kind}>
            <AlarmSymbol kind={one.kind === "notHeard" ? "unknown" : 2} look="acknowledged" size={20} />
            {one.kind === "stale" ? say("handover.stale") : one.kind === "counted" ? say("handover.differs", { counted: one.counted, held: one.held }) : say("handover.notHeard", { records: one.records.join(comma) })}
          </li>
        ))}
      </ul>
      <div className="no-print"><EntryForm key={counted?.at ?? ""} entry={entryOf("headcount-taken")} path="/api/entries/headcount-taken" onWritten={onWritten} /></div>
    </section>
  );
}
