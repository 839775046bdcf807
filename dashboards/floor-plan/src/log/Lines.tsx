import { memo, type ReactNode } from "react";
import type { LineView } from "../record/contract";
import { Link } from "../routes";
import { grouped, moment } from "../words/format";
import { sayIfKnown, useNames, useSay } from "../words/words";
import { columnWords, type LineColumn } from "./columns";
import { saidIn } from "./says";

/** What was written down more than this after it happened says so. */
const LATER_MS = 60_000;

interface Props {
  readonly lines: readonly LineView[];
  readonly columns: readonly LineColumn[];
  readonly basis: (key: string) => string | undefined;
  readonly label: string;
}

/** Lines of the log, in the order in which they are given. */
export function Lines({ lines, columns, basis, label }: Props) {
  const say = useSay();
  return (
    <table className="log-table lines" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" data-column="time">{say("log.time")}</th>
          {columns.map((column) => <th key={column} scope="col" data-column={column} className={column === "entry" ? "number" : undefined}>{say(columnWords[column])}</th>)}
        </tr>
      </thead>
      <tbody>{lines.map((line) => <Line key={line.entry} line={line} columns={columns} basis={basis} />)}</tbody>
    </table>
  );
}

const Line = memo(function Line({ line, columns, basis }: { readonly line: LineView; readonly columns: readonly LineColumn[]; readonly basis: Props["basis"] }) {
  const say = useSay();
  const names = useNames();
  const at = Date.parse(line.at);
  const written = Date.parse(line.recordedAt);
  const time = (ms: number) => moment(ms, names.timeZone, names.language);
  const cell = (column: LineColumn): ReactNode => {
    switch (column) {
      case "kind":
        return <b>{sayIfKnown(names.language, `kind.${line.kind}`, line.kind)}</b>;
      case "says":
        return <Says line={line} basis={basis} />;
      case "record":
        return line.record === null ? "" : <Link to={`/record/${encodeURIComponent(line.record)}`}>{line.record}</Link>;
      case "zone":
        return line.zone === null ? "" : names.zone(line.zone) ?? line.zone;
      case "device":
        return line.device === null ? "" : names.door(line.device) ?? names.gateway(line.device) ?? line.device;
      case "entry":
        return `#${grouped(Number(line.entry))}`;
      case "officer":
      case "rule":
      case "wristband":
        return line[column] ?? "";
    }
  };
  return (
    <tr data-row={line.entry} data-line={line.entry} data-kind={line.kind} tabIndex={-1}>
      <td>{time(at)}{Math.abs(written - at) > LATER_MS && <small className="mid">{say("log.writtenLater", { at: time(written) })}</small>}</td>
      {columns.map((column) => <td key={column} className={column === "entry" ? "number" : column === "says" ? "wrap" : undefined}>{cell(column)}</td>)}
    </tr>
  );
});

/** What an entry says; of one that is erased, that it is. */
export function Says({ line, basis }: { readonly line: LineView; readonly basis: (key: string) => string | undefined }) {
  const say = useSay();
  const names = useNames();
  if (line.erased) {
    return <span className="erased" title={say("log.erasedWhy")}>{say("log.erased")}</span>;
  }
  return saidIn(line, names, basis).map((said) => <span key={said.field} className="said">{said.name !== "" && <span className="dim">{said.name} </span>}{said.value}</span>);
}
