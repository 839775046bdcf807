import { useCallback, useEffect, useMemo, type ReactNode } from "react";
import { Refused } from "../api/api";
import { useApi } from "../api/useCommand";
import { useLiveLine, usePicture } from "../live/live";
import { Shell, type ScreenProps } from "../record/Shell";
import { UnansweredLine } from "../record/Unanswered";
import { useAnswer } from "../record/useAnswer";
import { Link, useSearch } from "../routes";
import { useNames, useSay } from "../words/words";
import "../styles/record.css";
import "../styles/figures.css";
import { ChartPart } from "./ChartPart";
import { alarmCharts, checkChart, occupancyChart } from "./charts";
import { KeyFigures } from "./KeyFigures";
import { LateChecks } from "./LateChecks";
import { askedOf, instantText, periodOf, stepOf, type Period } from "./period";
import { PeriodForm } from "./PeriodForm";

/** For the centre manager: how alarms, checks and rooms went, with the numbers beside every chart. */
export default function FiguresPage(props: ScreenProps) {
  const say = useSay();
  const search = useSearch();
  const picture = usePicture();
  const names = useNames();
  const { seconds } = useLiveLine();
  const asked = useMemo(() => askedOf(search), [search]);
  const known = picture !== null;
  // Of the moment at which it was asked: the page does not ask again by itself.
  const period = useMemo(() => (known ? periodOf(asked, seconds.now, names.timeZone) : null), [known, asked, seconds, names.timeZone]);
  useEffect(() => {
    document.title = say("fig.title");
  }, [say]);
  return (
    <Shell {...props}>
      <main className="figures" data-screen="figures">
        <div className="cap plain"><h2>{say("fig.title")}</h2><span>{say("fig.subtitle")}</span><Link to={props.home} className="btn mini close">{say("over.back")}</Link></div>
        <PeriodForm key={`form ${search}`} asked={asked} wrong={known && period === null} />
        {period !== null && <Parts key={`parts ${search}`} period={period} />}
      </main>
    </Shell>
  );
}

function Parts({ period }: { readonly period: Period }) {
  const api = useApi();
  const [from, to] = [instantText(period.from), instantText(period.to)];
  const checks = useCallback(() => api.checkFigures(`?from=${from}&to=${to}`), [api, from, to]);
  const alarms = useCallback(() => api.alarmFigures(`?from=${from}&to=${to}`), [api, from, to]);
  const held = useCallback(() => api.series(`?measurement=ccm_centre&field=people_held&field=people_unplaced&how=max&from=${from}&to=${to}&step=${stepOf(period)}`), [api, from, to, period]);
  return (
    <>
      <Answered ask={checks}>{(answer) => <><ChartPart chart={checkChart(answer)} /><LateChecks {...answer} /></>}</Answered>
      <Answered ask={alarms}>{(answer) => <>{alarmCharts(answer).map((chart) => <ChartPart key={chart.id} chart={chart} />)}<KeyFigures page={answer.whole} /></>}</Answered>
      <Answered ask={held}>{(answer) => <ChartPart chart={occupancyChart(answer)} />}</Answered>
    </>
  );
}

/** One question that cannot be answered takes the others not with it. */
function Answered<T>({ ask, children }: { readonly ask: () => Promise<T>; readonly children: (answer: T) => ReactNode }) {
  const say = useSay();
  const { value, asking, problem, again } = useAnswer(ask);
  return (
    <>
      {asking && value === null && <p className="calm" role="status">{say("log.asking")}</p>}
      {problem instanceof Refused && problem.status === 404 ? <p className="calm">{say("fig.noStore")}</p> : problem !== null && <UnansweredLine problem={problem} onAgain={again} />}
      {value !== null && children(value)}
    </>
  );
}
