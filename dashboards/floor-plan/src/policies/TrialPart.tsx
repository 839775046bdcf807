import { useCallback, useEffect, useState } from "react";
import { useApi } from "../api/useCommand";
import { DayField } from "../widgets/DayField";
import { moment } from "../words/format";
import { useLanguage } from "../words/language";
import { useNames, useSay, type Say } from "../words/words";
import type { DraftView, TallyView, TrialResult, TrialView } from "./contract";
import { changeRefused } from "./refused";

/** How often the page looks how far a try has come. */
const LOOK_EVERY_MS = 1500;
const WEEK_MS = 7 * 86_400_000;

interface Props {
  readonly draft: DraftView;
  readonly known: TrialView | null;
  readonly mayTry: boolean;
}

/** What would have rung in a period of the past under the proposed values: asked for here, judged behind the centre, kept with the change. */
export function TrialPart({ draft, known, mayTry }: Props) {
  const say = useSay();
  const api = useApi();
  const [trial, setTrial] = useState(known);
  const [from, setFrom] = useState(() => dayText(Date.now() - WEEK_MS));
  const [to, setTo] = useState(() => dayText(Date.now()));
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(() => api.trialOf(draft.id).then(setTrial, (failed: unknown) => setProblem(changeRefused(failed, say))), [api, draft.id, say]);
  const unfinished = trial !== null && (trial.state === "running" || (trial.state === "done" && trial.result === null));
  useEffect(() => {
    if (!unfinished) {
      return undefined;
    }
    const timer = setTimeout(() => void look(), trial.state === "running" ? LOOK_EVERY_MS : 0);
    return () => clearTimeout(timer);
  }, [unfinished, trial, look]);
  const run = async () => {
    setProblem(null);
    try {
      await api.tryChange(draft.id, from, to);
      await look();
    } catch (failed) {
      setProblem(changeRefused(failed, say));
    }
  };
  return (
    <section className="panel pol-trial" data-trial={trial?.state ?? "none"}>
      <div className="cap"><h2>{say("pol.trial")}</h2><span>{trial === null ? say("pol.trialNone") : say("pol.trialOf", { from: trial.from, to: trial.to, by: trial.by.by })}</span></div>
      {mayTry && trial?.state !== "running" && (
        <form className="form-row" onSubmit={(event) => { event.preventDefault(); void run(); }}>
          <DayField label={say("pol.trialFrom")} name="from" day={from} onChange={setFrom} />
          <DayField label={say("pol.trialTo")} name="to" day={to} onChange={setTo} />
          <button type="submit" className="btn" data-action="try" disabled={from === "" || to === ""}>{say("pol.try")}</button>
        </form>
      )}
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
      {trial?.state === "running" && <p role="status"><progress value={trial.share} max={1} aria-label={say("pol.trial")} /> {say("pol.trialRunning", { percent: Math.round(trial.share * 100) })}</p>}
      {trial?.state === "failed" && <p className="pol-warning">{trial.problem}</p>}
      {trial?.result != null && <Result result={trial.result} say={say} />}
      <p className="mid">{say("pol.trialLimits")}</p>
    </section>
  );
}

const dayText = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function Result({ result, say }: { readonly result: TrialResult; readonly say: Say }) {
  const spoken = useLanguage();
  const { timeZone } = useNames();
  const most = Math.max(1, ...[...result.rules, ...result.persons, ...result.shifts].map((tally) => Math.max(tally.gained, tally.lost)));
  return (
    <>
      <p className="pol-sum" data-gained={result.total.gained} data-lost={result.total.lost}>
        {say("pol.sum", { before: result.total.before, after: result.total.after, gained: result.total.gained, lost: result.total.lost, earlier: result.total.earlier, later: result.total.later })}
      </p>
      <p className="mid">{say("pol.calls", { before: result.callsBefore, after: result.callsAfter, toldBefore: result.toldBefore, toldAfter: result.toldAfter })}</p>
      <div className="pol-tallies">
        <Tallies heading={say("pol.byRule")} rows={result.rules} most={most} say={say} />
        <Tallies heading={say("pol.byPerson")} rows={result.persons} most={most} say={say} more={result.morePersons} />
        <Tallies heading={say("pol.byShift")} rows={result.shifts} most={most} say={say} />
        <Tallies heading={say("pol.byPriority")} rows={result.priorities} most={most} say={say} />
      </div>
      {result.beginsAt !== null && <p className="mid">{say("pol.begins", { at: moment(Date.parse(result.beginsAt), timeZone, spoken) })}</p>}
      {result.differs !== null && <p className="pol-warning">{say("pol.differs", { where: result.differs })}</p>}
    </>
  );
}

interface TalliesProps {
  readonly heading: string;
  readonly rows: readonly TallyView[];
  readonly most: number;
  readonly say: Say;
  readonly more?: number;
}

function Tallies({ heading, rows, most, say, more = 0 }: TalliesProps) {
  return (
    <table className="pol-tally">
      <caption>{heading}</caption>
      <thead><tr><th scope="col" /><th scope="col">{say("pol.before")}</th><th scope="col">{say("pol.after")}</th><th scope="col">{say("pol.gained")}</th><th scope="col">{say("pol.lost")}</th><th scope="col">{say("pol.moved")}</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} data-tally={row.name}>
            <th scope="row">{row.name}</th><td>{row.before}</td><td>{row.after}</td>
            <td><Bar count={row.gained} most={most} kind="gained" /></td><td><Bar count={row.lost} most={most} kind="lost" /></td><td>{row.earlier + row.later + row.otherPriority}</td>
          </tr>
        ))}
        {rows.length === 0 && <tr><td colSpan={6} className="mid">{say("pol.noDifference")}</td></tr>}
      </tbody>
      {more > 0 && <tfoot><tr><td colSpan={6}>{say("pol.more", { count: more })}</td></tr></tfoot>}
    </table>
  );
}

function Bar({ count, most, kind }: { readonly count: number; readonly most: number; readonly kind: "gained" | "lost" }) {
  return <span className={`pol-bar ${kind}`} {...(count === 0 ? { "data-none": true } : {})}><i style={{ inlineSize: `${Math.round((count / most) * 60)}px` }} aria-hidden="true" />{count}</span>;
}
