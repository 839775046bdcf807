import { useCallback, useMemo } from "react";
import { AlarmSymbol, kindOf } from "../alarms/AlarmSymbol";
import { useApi } from "../api/useCommand";
import { useAsking, useHeld, ASK_AGAIN_MS } from "../duty/useHeld";
import type { HeldView } from "../duty/contract";
import { useNow, usePicture, useStatus } from "../live/live";
import type { Status } from "../live/connection";
import { mostUrgentFirst, type PersonRow } from "../people/urgency";
import { Shell, type ScreenProps } from "../record/Shell";
import { go, Link, useSearch } from "../routes";
import { Table, type Column } from "../widgets/Table";
import { clockTime, hoursMinutes, minuteTime } from "../words/format";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";
import { beginOf, duesOf, nextOf, type Due } from "./dues";
import { dueWords, flagsOf, leftWords, stageWords } from "./says";
import "../styles/record.css";
import "./board.css";

/** So far the board looks ahead. */
const AHEAD_MINUTES = 120;
/** So many dues stand at the top. */
const TOP = 6;

interface Line {
  readonly row: PersonRow;
  readonly held: HeldView | null;
  readonly next: Due | null;
}

/** Everybody in custody on one sheet: what falls due next stands at the top, and each line can be sorted. ?wall has no controls and twice the size. */
export default function BoardPage(props: ScreenProps) {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const api = useApi();
  const wall = new URLSearchParams(useSearch()).has("wall");
  const picture = usePicture();
  const lost = useStatus(pickPhase) === "lost";
  const now = useNow();
  const { answer: book, problem } = useHeld();
  const { answer: ahead, problem: blind } = useAsking(useCallback(() => api.ahead(AHEAD_MINUTES), [api]), ASK_AGAIN_MS);
  const dues = useMemo(() => (picture === null ? [] : duesOf(picture, book, ahead?.foreseen ?? [])), [picture, book, ahead]);
  const lines = useMemo<readonly Line[]>(() => {
    const next = nextOf(dues);
    return picture === null ? [] : mostUrgentFirst(picture.people, picture.alarms)
      .map((row) => ({ row, held: book?.people.find((one) => one.record === row.person.record) ?? null, next: next.get(row.person.record) ?? null }))
      .sort((a, b) => (a.next === null ? Infinity : beginOf(a.next)) - (b.next === null ? Infinity : beginOf(b.next)));
  }, [picture, book, dues]);
  const columns = useMemo<readonly Column<Line>[]>(() => [
    { key: "sign", heading: "", spoken: say("alarms.heading"), cell: ({ row }) => <Sign row={row} />, by: ({ row }) => row.alarm?.priority ?? (row.unseen ? 2.5 : 9), className: "sign" },
    { key: "record", heading: say("people.record"), cell: ({ row }) => <b>{row.person.record}</b>, by: ({ row }) => row.person.record },
    { key: "place", heading: say("people.place"), cell: ({ row }) => <Place row={row} />, by: ({ row }) => names.zone(row.person.zone ?? "") ?? row.person.zone ?? "" },
    { key: "stage", heading: say("board.stage"), cell: ({ held }) => (held === null ? <NotKnown /> : stageWords(held, say, language)), by: ({ held }) => (held === null ? "" : stageWords(held, say, language)) },
    { key: "look", heading: say("people.nextLook"), cell: ({ row }) => <Countdown to={Date.parse(row.person.observation.dueAt)} />, by: ({ row }) => Date.parse(row.person.observation.dueAt) },
    { key: "clocks", heading: say("board.clocks"), cell: ({ row, held }) => (held === null ? <NotKnown /> : <Clocks held={held} asked={book?.at ?? row.person.clock.startedAt} />), by: ({ held }) => Math.min(Infinity, ...(held?.clocks.map((clock) => clock.remainingSeconds ?? Infinity) ?? [])) },
    { key: "next", heading: say("board.next"), cell: ({ next }) => (next === null ? "" : <DueCell due={next} />), by: ({ next }) => (next === null ? Infinity : beginOf(next)) },
    { key: "flags", heading: say("board.flags"), cell: ({ held }) => (held === null ? <NotKnown /> : flagsOf(held, say, language).join(" · ")), className: "wrap" },
  ], [say, names, language, book]);
  const problems = [...(problem === null ? [] : [say("board.bookFailed", { why: problem })]), ...(blind === null ? [] : [say("board.aheadFailed", { why: blind })])];
  const body = (
    <main className={`log board-page${wall ? " wall" : ""}${lost ? " stale-tables" : ""}`} data-screen="board">
      <section className="panel next-dues" aria-label={say("board.top")}>
        <div className="cap"><h2>{say("board.top")}</h2>{book !== null && <span>{say("board.asked", { at: clockTime(Date.parse(book.at), names.timeZone) })}</span>}{!wall && <Link to="/board?wall" className="btn mini close">{say("board.wall")}</Link>}{!wall && <Link to="/handover" className="btn mini">{say("handover.title")}</Link>}</div>
        {problems.map((one) => <p key={one} className="refused" role="alert">{one}</p>)}
        <ol className="dues">{dues.slice(0, TOP).map((due, index) => <TopDue key={`${due.kind}-${due.record ?? ""}-${due.at}-${index}`} due={due} now={now} />)}</ol>
        {dues.length === 0 && <p className="calm">{say(picture === null ? "alarms.noneYet" : "board.nothing")}</p>}
      </section>
      <section className="panel answer">
        <div className="answer-rows"><Table label={say("board.title")} rows={lines} keyOf={({ row }) => row.person.record} columns={columns} rowHeader="record" mark={({ row }) => ({ "data-board": row.person.record })} onRow={({ row }) => go(`/?person=${encodeURIComponent(row.person.record)}`)} /></div>
      </section>
    </main>
  );
  return <Shell {...props}>{body}</Shell>;
}

function TopDue({ due, now }: { readonly due: Due; readonly now: number }) {
  const say = useSay();
  const names = useNames();
  const late = beginOf(due) < now;
  return (
    <li data-due={due.kind} data-late={late}>
      {due.record !== null && <b>{due.record}</b>} <span>{dueWords(due, say, names)}</span> <b className="due-left">{leftWords(due, now, say)}</b> <span className="mid">{minuteTime(beginOf(due), names.timeZone)}</span>
    </li>
  );
}

function DueCell({ due }: { readonly due: Due }) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  return <>{dueWords(due, say, names)} <b>{leftWords(due, now, say)}</b></>;
}

function Countdown({ to }: { readonly to: number }) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  return <><b>{leftWords({ kind: "look", record: null, at: to, startBy: null }, now, say)}</b> <span className="mid">{minuteTime(to, names.timeZone)}</span></>;
}

/** Counted time left; a clock that is paused says so and counts nothing down. */
function Clocks({ held, asked }: { readonly held: HeldView; readonly asked: string }) {
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  return (
    <>
      {held.clocks.filter((clock) => clock.limit !== null).map((clock) => {
        const passed = clock.state === "paused" ? 0 : (now - Date.parse(asked)) / 1000;
        const left = (clock.remainingSeconds ?? 0) - Math.max(0, passed);
        return (
          <span key={clock.key} className="board-clock" data-clock={clock.key}>
            {clock.name[language]} <b>{clock.state === "paused" ? say("custody.clock.paused") : left >= 0 ? say("custody.clock.left", { time: hoursMinutes(left) }) : say("custody.clock.over", { time: hoursMinutes(-left) })}</b>
          </span>
        );
      })}
    </>
  );
}

function Place({ row: { person, unseen } }: { readonly row: PersonRow }) {
  const say = useSay();
  const names = useNames();
  const place = person.zone === null ? say("spoken.nowhere") : names.zone(person.zone) ?? person.zone;
  return unseen ? <span className="not-known">{person.zone === null ? `? ${place}` : say("board.lastKnown", { place })}</span> : place;
}

function Sign({ row: { alarm, unseen } }: { readonly row: PersonRow }) {
  return alarm !== null ? <AlarmSymbol kind={kindOf(alarm)} look="acknowledged" size={22} name={`P${alarm.priority}`} /> : unseen ? <AlarmSymbol kind="unknown" look="acknowledged" size={22} /> : null;
}

function NotKnown() {
  return <span className="not-known">{useSay()("board.notKnown")}</span>;
}

const pickPhase = (status: Status) => status.phase;
