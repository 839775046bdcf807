import { useCallback, useMemo } from "react";
import { useApi } from "../api/useCommand";
import { chapterNames } from "../log/kinds";
import { Lines } from "../log/Lines";
import type { LineColumn } from "../log/columns";
import { useBases } from "../log/useBases";
import { useLiveLine, usePicture } from "../live/live";
import { go, Link, usePath } from "../routes";
import { moment } from "../words/format";
import { useNames, useSay } from "../words/words";
import "../styles/record.css";
import "../styles/timeline.css";
import { AlarmStories } from "./AlarmStories";
import { Chapter } from "./Chapter";
import { Clocks } from "./Clocks";
import type { CustodyView } from "./contract";
import { chapterLines, placesOf, staySpan } from "./custody";
import { Head } from "./Head";
import { Looks } from "./Looks";
import { Places } from "./Places";
import { Shell, type ScreenProps } from "./Shell";
import { Timeline } from "./timeline/Timeline";
import { UnansweredLine } from "./Unanswered";
import { useAnswer } from "./useAnswer";

const RECORD = "/record/";

/** One person's record. Opening it is a look, and the look is a line of the record. */
export default function RecordPage(props: ScreenProps) {
  const say = useSay();
  const path = usePath();
  const picture = usePicture();
  const record = decodeURIComponent(path.slice(RECORD.length));
  return (
    <Shell {...props}>
      <main className="custody" data-screen="record" data-record-page={record}>
        {picture === null ? <p className="calm" role="status">{say("log.waits")}</p> : <Custody key={record} record={record} home={props.home} />}
      </main>
    </Shell>
  );
}

interface Asked {
  readonly custody: CustodyView;
  /** On the server's clock. */
  readonly at: number;
}

function Custody({ record, home }: { readonly record: string; readonly home: string }) {
  const say = useSay();
  const names = useNames();
  const api = useApi();
  const { seconds } = useLiveLine();
  const ask = useCallback(async (): Promise<Asked> => {
    const custody = await api.custody(record);
    return { custody, at: custody.stay.endedAt === null && custody.clocks !== null ? Date.parse(custody.clocks.at) : seconds.now };
  }, [api, record, seconds]);
  const { value, asking, problem, again } = useAnswer(ask);
  return (
    <>
      <div className="custody-acts">
        <Link to="/log" className="btn mini">{say("custody.back")}</Link>
        <span className="spring" />
        {value !== null && <span className="mid" role="status">{say("custody.asOf", { at: moment(value.at, names.timeZone, names.language) })}</span>}
        <button type="button" className="btn mini" data-action="again" disabled={asking} onClick={again}>{say("custody.again")}</button>
        <button type="button" className="btn mini" data-action="entries" onClick={() => go(`/log?record=${encodeURIComponent(record)}`)}>{say("custody.entries", { record })}</button>
        <button type="button" className="btn mini" onClick={() => print()}>{say("custody.print")}</button>
        <Link to={value === null || value.custody.stay.endedAt !== null ? home : `${home}?person=${encodeURIComponent(record)}`} className="btn mini">{say("custody.plan")}</Link>
      </div>
      {asking && value === null && <p className="calm" role="status">{say("log.asking")}</p>}
      {problem !== null && <UnansweredLine problem={problem} onAgain={again} />}
      {value !== null && <Whole record={record} asked={value} />}
    </>
  );
}

/** Every line of a chapter with who wrote it; of whom it is needs not be said again. */
const COLUMNS: readonly LineColumn[] = ["kind", "says", "officer", "entry"];

function Whole({ record, asked: { custody, at } }: { readonly record: string; readonly asked: Asked }) {
  const say = useSay();
  const basis = useBases();
  const picture = usePicture();
  const span = useMemo(() => staySpan(custody, at), [custody, at]);
  const places = useMemo(() => placesOf(custody, span), [custody, span]);
  const person = custody.stay.endedAt === null ? picture?.people.find((one) => one.record === record) : undefined;
  return (
    <>
      <Head stay={custody.stay} basis={basis} person={person} />
      {!custody.complete && <p className="refused">{say("custody.notComplete")} <Link to={`/log?record=${encodeURIComponent(record)}`}>{say("custody.entries", { record })}</Link></p>}
      <Clocks clocks={custody.clocks} />
      <Timeline record={record} custody={custody} span={span} places={places} person={person} />
      <Looks looks={custody.looks} basis={basis} />
      <AlarmStories stories={custody.alarms} basis={basis} />
      {chapterNames.filter((chapter) => chapter !== "alarms" && chapter !== "viewed").map((chapter) => {
        const lines = chapterLines(custody, chapter);
        return lines.length > 0 && <Chapter key={chapter} name={chapter} heading={say(`chapter.${chapter}`)}><Lines lines={lines} columns={COLUMNS} basis={basis} label={say(`chapter.${chapter}`)} /></Chapter>;
      })}
      <Places places={places} />
      <Chapter name="viewed" heading={say("chapter.viewed")} note={say("custody.everyLook")}>
        <Lines lines={chapterLines(custody, "viewed")} columns={["says", "officer", "entry"]} basis={basis} label={say("chapter.viewed")} />
      </Chapter>
    </>
  );
}
