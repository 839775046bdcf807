import type { ReactNode } from "react";
import { AlarmSymbol, kindOf } from "../alarms/AlarmSymbol";
import { useNow } from "../live/live";
import type { Picture } from "../live/contract";
import { LegalClock, NextLook } from "../people/Dues";
import type { StayInCentreView } from "../record/contract";
import { go, Link } from "../routes";
import { dayMinute, hoursMinutes, running } from "../words/format";
import { alarmTitle, sayIfKnown, useNames, useSay } from "../words/words";
import { columnWords, type StayColumn } from "./columns";
import { alarmsAbout, stayed, type HeldRow } from "./heldRows";

interface Props {
  readonly held: readonly HeldRow[];
  readonly left: readonly StayInCentreView[];
  /** What stands above those who have left: how many. */
  readonly leftCaption: string;
  /** The living centre; null when nobody knows it now. */
  readonly picture: Picture | null;
  readonly columns: readonly StayColumn[];
  readonly basis: (key: string) => string | undefined;
}

const NUMBERS: ReadonlySet<StayColumn> = new Set(["alarms", "entries"]);

export function Stays({ held, left, leftCaption, picture, columns, basis }: Props) {
  const say = useSay();
  return (
    <table className="log-table" aria-label={say("log.heading")}>
      <thead>
        <tr>
          <th aria-hidden="true" /><th scope="col">{say("people.record")}</th>
          {columns.map((column) => <th key={column} scope="col" className={NUMBERS.has(column) ? "number" : undefined}>{say(columnWords[column])}</th>)}
        </tr>
      </thead>
      {held.length > 0 && (
        <tbody>
          <tr className="group"><th scope="rowgroup" colSpan={columns.length + 2}>{say("log.heldCount", { count: held.length })}</th></tr>
          {held.map((row) => <HeldLine key={row.stay.record} row={row} picture={picture} columns={columns} basis={basis} />)}
        </tbody>
      )}
      {left.length > 0 && (
        <tbody>
          <tr className="group"><th scope="rowgroup" colSpan={columns.length + 2}>{leftCaption}</th></tr>
          {left.map((stay) => <LeftLine key={stay.record} stay={stay} columns={columns} basis={basis} />)}
        </tbody>
      )}
    </table>
  );
}

interface LineProps {
  readonly stay: StayInCentreView;
  readonly sign: ReactNode;
  readonly columns: readonly StayColumn[];
  readonly cell: (column: StayColumn) => ReactNode;
  readonly held: boolean;
}

function Line({ stay, sign, columns, cell, held }: LineProps) {
  const to = `/record/${encodeURIComponent(stay.record)}`;
  return (
    <tr data-row={stay.record} data-stay={stay.record} data-held={held} className={held ? undefined : "left"} onClick={(event) => event.target instanceof HTMLAnchorElement || go(to)}>
      <td className="sign">{sign}</td>
      <th scope="row"><Link to={to}>{stay.record}</Link></th>
      {columns.map((column) => <td key={column} data-column={column} className={NUMBERS.has(column) ? "number" : column === "now" ? "wrap" : undefined}>{cell(column)}</td>)}
    </tr>
  );
}

interface HeldProps {
  readonly row: HeldRow;
  readonly picture: Picture | null;
  readonly columns: readonly StayColumn[];
  readonly basis: (key: string) => string | undefined;
}

function HeldLine({ row, picture, columns, basis }: HeldProps) {
  const say = useSay();
  const names = useNames();
  const common = useCommonCells(basis);
  const { stay, now } = row;
  const cell = (column: StayColumn): ReactNode => {
    if (now === null) {
      return column === "used" || column === "place" || column === "look" || column === "alarms" || column === "now" ? <span className="not-known">{say("log.notKnownNow")}</span> : common(stay, column);
    }
    switch (column) {
      case "used":
        return <LegalClock row={now} />;
      case "place":
        return now.person.zone === null ? say("spoken.nowhere") : names.zone(now.person.zone) ?? now.person.zone;
      case "look":
        return <NextLook row={now} />;
      case "alarms":
        return picture === null ? "?" : alarmsAbout(stay.record, picture.alarms);
      case "now":
        return <Now row={row} />;
      default:
        return common(stay, column);
    }
  };
  const sign = now === null ? <AlarmSymbol kind="unknown" look="acknowledged" size={22} name={say("log.notKnownNow")} />
    : now.alarm !== null ? <AlarmSymbol kind={kindOf(now.alarm)} look="acknowledged" size={22} name={`P${now.alarm.priority}`} />
      : now.unseen ? <AlarmSymbol kind="unknown" look="acknowledged" size={22} name={say("log.notObserved")} /> : null;
  return <Line stay={stay} sign={sign} columns={columns} cell={cell} held />;
}

/** The sentence of the worst alarm, without the number that stands in the same row. */
function Now({ row: { stay, now } }: { readonly row: HeldRow }) {
  const say = useSay();
  const names = useNames();
  const seconds = useNow();
  if (now === null) {
    return null;
  }
  const { alarm, person, unseen } = now;
  if (alarm?.rule === "PRS-1" && person.unattendedSince !== null) {
    return <b>{say("log.alone", { time: running((seconds - Date.parse(person.unattendedSince)) / 1000) })}</b>;
  }
  if (alarm !== null) {
    const title = alarmTitle(alarm, names);
    return <b>{title.startsWith(stay.record) ? title.slice(stay.record.length).replace(/^[\s:：，,]+/, "") : title}</b>;
  }
  return unseen ? <b>{say("log.notObserved")}</b> : null;
}

interface LeftProps {
  readonly stay: StayInCentreView;
  readonly columns: readonly StayColumn[];
  readonly basis: (key: string) => string | undefined;
}

function LeftLine({ stay, columns, basis }: LeftProps) {
  const say = useSay();
  const names = useNames();
  const common = useCommonCells(basis);
  const time = stayed(stay);
  const cell = (column: StayColumn): ReactNode => {
    switch (column) {
      case "used":
        return time === null ? "?" : say("log.stayed", { time: hoursMinutes(time) });
      case "place":
        return stay.endedAt === null ? "?" : say("log.left", { at: dayMinute(Date.parse(stay.endedAt), names.timeZone, names.language) });
      case "now":
        return stay.endedAs === null ? "?" : sayIfKnown(names.language, `kind.${stay.endedAs}`, stay.endedAs);
      case "look":
      case "alarms":
        return "–";
      default:
        return common(stay, column);
    }
  };
  return <Line stay={stay} sign={null} columns={columns} cell={cell} held={false} />;
}

/** What is the same for who is held and who has left. What the record does not say is a question mark. */
function useCommonCells(basis: (key: string) => string | undefined): (stay: StayInCentreView, column: StayColumn) => ReactNode {
  const say = useSay();
  const names = useNames();
  const at = (instant: string | null) => (instant === null ? "?" : dayMinute(Date.parse(instant), names.timeZone, names.language));
  return (stay, column) => {
    switch (column) {
      case "person":
        return stay.sex === null ? "?" : [sayIfKnown(names.language, `record.sex.${stay.sex}`, stay.sex), ...(stay.ageGroup === null || stay.ageGroup === "adult" ? [] : [sayIfKnown(names.language, `record.age.${stay.ageGroup}`, stay.ageGroup)])].join(say("word.comma"));
      case "basis":
        return stay.basis === null ? "?" : basis(stay.basis) ?? stay.basis;
      case "arrived":
        return at(stay.arrivedAt);
      case "booked":
        return at(stay.bookedAt);
      case "observation":
        return stay.observation === null ? "?" : sayIfKnown(names.language, `level.${stay.observation}`, stay.observation);
      case "wristband":
        return stay.wristband ?? "–";
      case "entries":
        return stay.entries;
      default:
        return "?";
    }
  };
}
