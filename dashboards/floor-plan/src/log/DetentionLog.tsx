import { useCallback, useEffect, useMemo, useRef, type RefObject } from "react";
import { useApi } from "../api/useCommand";
import type { Status } from "../live/connection";
import type { Picture } from "../live/contract";
import { usePicture, useStatus } from "../live/live";
import { unanswered } from "../record/asking";
import type { LineView, StayInCentreView } from "../record/contract";
import { Shell, type ScreenProps } from "../record/Shell";
import { UnansweredLine } from "../record/Unanswered";
import { useSearch } from "../routes";
import { useLanguage } from "../words/language";
import { useSay } from "../words/words";
import "../styles/record.css";
import { LEDGER_COLUMNS, LINE_COLUMNS, STAY_COLUMNS, useColumns, type Columns, type LineColumn, type StayColumn } from "./columns";
import { ColumnsMenu } from "./ColumnsMenu";
import { ExportButton } from "./ExportButton";
import { heldRows } from "./heldRows";
import { Lines } from "./Lines";
import { listedRecord } from "./listed";
import { address, QuestionForm } from "./QuestionForm";
import { queryOf, readQuestion, type Question } from "./question";
import { SavedViewsMenu } from "./SavedViewsMenu";
import { Stays } from "./Stays";
import { useBases } from "./useBases";
import { usePages, type Pages } from "./usePages";
import { focusRow, useRowKeys } from "./useRowKeys";

/** As many as the server gives in one answer: who is held is asked for whole. */
const HELD_MAX = 1000;

/** The detention log: a row for each stay, or what was written down. Everything on it was answered by the record, which wrote down who asked. */
export default function DetentionLog(props: ScreenProps) {
  const say = useSay();
  const picture = usePicture();
  return (
    <Shell {...props}>
      <main className="log" data-screen="log">
        {picture === null ? <p className="calm" role="status">{say("log.waits")}</p> : <Log picture={picture} />}
      </main>
    </Shell>
  );
}

function Log({ picture }: { readonly picture: Picture }) {
  const search = useSearch();
  const question = useMemo(() => readQuestion(search), [search]);
  const find = useRef<HTMLInputElement>(null);
  useRowKeys(find);
  return question.view === "stays" ? <StaysAnswer key={address(question)} question={question} picture={picture} find={find} /> : <LinesAnswer key={address(question)} question={question} find={find} />;
}

interface AnswerProps {
  readonly question: Question;
  readonly find: RefObject<HTMLInputElement | null>;
}

function StaysAnswer({ question, picture, find }: AnswerProps & { readonly picture: Picture }) {
  const say = useSay();
  const api = useApi();
  const lost = useStatus(pickPhase) === "lost";
  const basis = useBases();
  const columns = useColumns("stays", STAY_COLUMNS);
  // Who is held comes first, however long ago they were booked in: they are asked for by themselves.
  const heldPages = usePages<StayInCentreView>(useCallback((after) => api.stays(queryOf({ ...question, open: true }, after, HELD_MAX)), [api, question]));
  const leftPages = usePages<StayInCentreView>(useMemo(() => (question.open ? null : (after) => api.stays(queryOf(question, after))), [api, question]));
  const live = lost ? null : picture;
  const held = useMemo(() => heldRows(heldPages.rows, live), [heldPages.rows, live]);
  const left = useMemo(() => leftPages.rows.filter((stay) => stay.endedAt !== null), [leftPages.rows]);
  const listed = useCallback((text: string) => listedRecord(text, [...heldPages.rows, ...leftPages.rows]), [heldPages.rows, leftPages.rows]);
  const all = question.open ? [heldPages] : [heldPages, leftPages];
  return (
    <>
      <QuestionPanel question={question} find={find} pages={all} columns={columns} listed={listed} />
      {lost && <p className="refused not-live" role="alert">{say("log.notLive")}</p>}
      <Answer pages={all} empty={held.length + left.length === 0} emptyWord={say(question.open ? "log.noStaysHeld" : "log.noStays")}>
        <Stays
          held={held} left={left} leftCaption={say(leftPages.next === null ? "log.leftCount" : "log.leftCountMore", { count: left.length })} picture={live} columns={columns.shown} basis={basis}
        />
      </Answer>
    </>
  );
}

function LinesAnswer({ question, find }: AnswerProps) {
  const say = useSay();
  const api = useApi();
  const basis = useBases();
  const columns = useColumns<LineColumn>(question.view === "ledger" ? "ledger" : "lines", question.view === "ledger" ? LEDGER_COLUMNS : LINE_COLUMNS);
  const pages = usePages<LineView>(useCallback((after) => api.lines(queryOf(question, after)), [api, question]));
  const listed = useCallback(() => null, []);
  return (
    <>
      <QuestionPanel question={question} find={find} pages={[pages]} columns={columns} listed={listed} />
      <Answer pages={[pages]} empty={pages.rows.length === 0} emptyWord={say("log.noLines")}>
        <p className="count mid" role="status">
          {say(pages.next === null ? "log.linesCount" : "log.linesCountMore", { count: pages.rows.length })}{question.text !== "" && <span> · {say("log.searchNewest")}</span>}
        </p>
        <Lines lines={pages.rows} columns={columns.shown} basis={basis} label={say("log.entries")} />
      </Answer>
    </>
  );
}

interface PanelProps extends AnswerProps {
  readonly pages: readonly Pages<unknown>[];
  readonly columns: Columns<StayColumn> | Columns<LineColumn>;
  readonly listed: (text: string) => string | null;
}

function QuestionPanel({ question, find, pages, columns, listed }: PanelProps) {
  const say = useSay();
  const language = useLanguage();
  const problem = pages.find((page) => page.problem !== null)?.problem ?? null;
  return (
    <QuestionForm question={question} wrong={problem === null ? {} : unanswered(problem, say, language).fields} find={find} listed={listed} onAgain={() => pages.forEach((page) => page.restart())}>
      <span className="spring" />
      <SavedViewsMenu question={question} />
      <ExportButton question={question} />
      <ColumnsMenu columns={columns} />
    </QuestionForm>
  );
}

interface AnswerShellProps {
  readonly pages: readonly Pages<unknown>[];
  readonly empty: boolean;
  readonly emptyWord: string;
  readonly children: React.ReactNode;
}

function Answer({ pages, empty, emptyWord, children }: AnswerShellProps) {
  const say = useSay();
  const asking = pages.some((page) => page.asking);
  const answered = pages.every((page) => page.answered);
  const further = pages.find((page) => page.next !== null && page.problem === null);
  useChosenRow(answered);
  return (
    <section className="panel answer" aria-label={say("log.heading")} aria-busy={asking} data-answered={answered}>
      <div className="answer-rows">
        {answered && empty ? <p className="calm">{emptyWord}</p> : !empty && children}
        {asking && <p className="calm" role="status">{say("log.asking")}</p>}
        {pages.map((page, index) => page.problem !== null && <UnansweredLine key={index} problem={page.problem} onAgain={page.again} />)}
        {further !== undefined && !asking && <button type="button" className="btn more" data-action="more" onClick={further.more}>{say("log.more")}</button>}
      </div>
      <p className="answer-foot mid"><span>{say("log.neverChanged")}</span><span>{say("log.askedWritten")}</span><span className="dim">{say("log.keys")}</span></p>
    </section>
  );
}

/** Back from a record stands where somebody left for it. */
function useChosenRow(answered: boolean): void {
  useEffect(() => {
    const chosen = (history.state as { chosen?: string } | null)?.chosen;
    if (answered && chosen !== undefined) {
      focusRow(document.querySelector<HTMLElement>(`[data-row="${CSS.escape(chosen)}"]`) ?? undefined);
    }
  }, [answered]);
  useEffect(() => {
    const remember = (event: MouseEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
      if (row !== null) {
        history.replaceState({ chosen: row.dataset["row"] }, "");
      }
    };
    document.addEventListener("click", remember, true);
    return () => document.removeEventListener("click", remember, true);
  }, []);
}

const pickPhase = (status: Status) => status.phase;
