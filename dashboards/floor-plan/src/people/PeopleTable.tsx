import { memo, useLayoutEffect, useRef, useState } from "react";
import { AlarmSymbol, kindOf } from "../alarms/AlarmSymbol";
import { useDataAge } from "../live/age";
import { minuteTime } from "../words/format";
import { useNames, useSay } from "../words/words";
import { LegalClock, NextLook } from "./Dues";
import type { PersonRow } from "./urgency";

const ROW_PX = 30;
const HEAD_PX = 26;
/** Two columns of the table need this much width; below it there is one. */
const TWO_COLUMNS_PX = 980;

interface Props {
  readonly rows: readonly PersonRow[];
  readonly chosen: string | null;
  readonly onChoose: (record: string) => void;
}

export const PeopleTable = memo(function PeopleTable({ rows, chosen, onChoose }: Props) {
  const board = useRef<HTMLDivElement>(null);
  const { columns, lines } = useSpace(board);
  const fits = columns * lines;
  const shown = rows.length <= fits ? rows : rows.slice(0, Math.max(fits - 1, 1));
  const first = Math.min(lines, Math.max(Math.ceil(shown.length / columns), Math.min(shown.length, lines)));
  const others = rows.slice(shown.length);
  return (
    <div className={`board columns-${columns}`} ref={board}>
      <Half rows={shown.slice(0, first)} chosen={chosen} onChoose={onChoose} others={columns === 1 ? others : []} />
      {columns === 2 && <Half rows={shown.slice(first)} chosen={chosen} onChoose={onChoose} others={others} />}
      {rows.length === 0 && <NobodyLine />}
    </div>
  );
});

function NobodyLine() {
  const say = useSay();
  return <p className="calm">{say("people.none", { age: useDataAge().text })}</p>;
}

function useSpace(board: React.RefObject<HTMLDivElement | null>) {
  const [space, setSpace] = useState({ columns: 2, lines: 7 });
  useLayoutEffect(() => {
    const box = board.current;
    if (box === null || typeof ResizeObserver === "undefined") {
      return;
    }
    const observer = new ResizeObserver(() => {
      const stacked = getComputedStyle(box).overflowY === "visible";
      const lines = stacked ? Number.MAX_SAFE_INTEGER : Math.max(1, Math.floor((box.clientHeight - HEAD_PX) / ROW_PX));
      const columns = box.clientWidth >= TWO_COLUMNS_PX && !stacked ? 2 : 1;
      setSpace((before) => (before.columns === columns && before.lines === lines ? before : { columns, lines }));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [board]);
  return space;
}

interface HalfProps extends Props {
  readonly others: readonly PersonRow[];
}

function Half({ rows, chosen, onChoose, others }: HalfProps) {
  const say = useSay();
  const names = useNames();
  const next = others.map((row) => Date.parse(row.person.observation.dueAt)).sort((a, b) => a - b)[0];
  return (
    <table>
      <thead>
        <tr><th /><th>{say("people.record")}</th><th>{say("people.place")}</th><th>{say("people.nextLook")}</th><th>{say("people.clock")}</th></tr>
      </thead>
      <tbody>
        {rows.map((row) => <PersonLine key={row.person.record} row={row} chosen={row.person.record === chosen} onChoose={onChoose} />)}
        {next !== undefined && <tr><td /><td colSpan={4} className="mid">{say("people.others", { count: others.length, at: minuteTime(next, names.timeZone) })}</td></tr>}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly row: PersonRow;
  readonly chosen: boolean;
  readonly onChoose: (record: string) => void;
}

const PersonLine = memo(function PersonLine({ row, chosen, onChoose }: LineProps) {
  const names = useNames();
  const say = useSay();
  const { person, alarm, unseen } = row;
  const cut = person.record.length - 3;
  const place = person.zone === null ? say("spoken.nowhere") : names.zone(person.zone) ?? person.zone;
  return (
    <tr data-person-row={person.record} data-presence={person.presence} className={chosen ? "chosen" : undefined} onClick={() => onChoose(person.record)}>
      <td className="sign">{alarm !== null ? <AlarmSymbol kind={kindOf(alarm)} look="acknowledged" size={22} /> : unseen && <AlarmSymbol kind="unknown" look="acknowledged" size={22} />}</td>
      <td><button type="button" className="link" onClick={() => onChoose(person.record)}><span className="dim">{person.record.slice(0, cut)}</span><b>{person.record.slice(cut)}</b></button></td>
      <td>{place}</td>
      <td><NextLook row={row} /></td>
      <td><LegalClock row={row} /></td>
    </tr>
  );
});
