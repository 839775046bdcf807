import { useState } from "react";
import { useApi } from "../api/useCommand";
import type { AlarmLifeView, StayInCentreView } from "../record/contract";
import { clockTime, dayMinute } from "../words/format";
import { alarmTitleOf, useNames, useSay } from "../words/words";

/** A shift is no longer than this, also when nobody has ever handed one over. */
const SHIFT_MS = 12 * 3600 * 1000;
/** The first of each; the rest stands in the log. */
const ROWS = 100;

interface Story { readonly came: readonly StayInCentreView[]; readonly left: readonly StayInCentreView[]; readonly alarms: readonly AlarmLifeView[]; readonly more: boolean }

/** What happened since the last shift was taken over. It is a look at the record, so that it is asked by a button and written down. */
export function ShiftPart({ takenAt, now }: { readonly takenAt: string | null; readonly now: number }) {
  const say = useSay();
  const names = useNames();
  const api = useApi();
  const [story, setStory] = useState<Story | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const from = Math.max(takenAt === null ? 0 : Date.parse(takenAt), now - SHIFT_MS);
  const ask = async () => {
    const since = new Date(from).toISOString();
    const query = `?from=${encodeURIComponent(since)}&rows=${ROWS}`;
    try {
      const [stays, lives] = await Promise.all([api.stays(query), api.alarmLives(query)]);
      const within = (instant: string | null) => instant !== null && Date.parse(instant) >= from;
      setStory({ came: stays.rows.filter((stay) => within(stay.bookedAt)), left: stays.rows.filter((stay) => within(stay.endedAt)), alarms: lives.rows, more: stays.next !== null || lives.next !== null });
      setProblem(null);
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
    }
  };
  const records = (stays: readonly StayInCentreView[]) => (stays.length === 0 ? say("entries.none") : stays.map((stay) => stay.record).join(say("word.comma")));
  return (
    <section className="panel hand-part" data-shift-part={story === null ? "asked-by-nobody" : "answered"}>
      <div className="cap"><h2>{say("handover.shift")}</h2><span>{say("handover.from", { at: dayMinute(from, names.timeZone, names.language) })}</span><button type="button" className="btn mini close no-print" data-action="ask-shift" onClick={() => void ask()}>{say("handover.ask")}</button></div>
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
      {story === null
        ? <p className="calm">{say("handover.notAsked")}</p>
        : (
          <>
            <p className="hand-line"><b>{say("kind.booked-in")}</b> {records(story.came)}</p>
            <p className="hand-line"><b>{say("kind.released")}</b> {records(story.left)}</p>
            <ul className="hand-alarms">{story.alarms.map((life) => <li key={life.entry}>{clockTime(Date.parse(life.raisedAt), names.timeZone)} P{life.priority} {alarmTitleOf(life.rule, argsOf(life), names)}</li>)}</ul>
            {story.more && <p className="hand-line">{say("custody.notComplete")}</p>}
          </>
        )}
    </section>
  );
}

const argsOf = ({ subjectKind, subject, record, zone }: AlarmLifeView): Readonly<Record<string, string>> =>
  ({ [subjectKind]: subject, ...(record === null ? {} : { record }), ...(zone === null ? {} : { zone }) });
