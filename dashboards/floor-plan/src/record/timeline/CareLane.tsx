import { minuteTime } from "../../words/format";
import { sayIfKnown, useNames } from "../../words/words";
import type { LineView } from "../contract";
import { percent, type Drawing } from "./Lane";
import { extent } from "./PlaceLane";
import { inRows, textWidth } from "./rows";
import { betweenLines } from "./spans";

const ROW_PX = 26;
/** More rows than these, and dots stand without words. */
const ROWS_MAX = 4;
const DOT_PX = 18;

interface Props extends Drawing {
  readonly lines: readonly LineView[];
  /** The kinds of lines between which something lasts. */
  readonly began: string;
  readonly ended: string;
  /** What lasts. */
  readonly lasting: string;
}

interface Thing {
  readonly key: string;
  readonly at: number;
  readonly words: string;
  readonly bar: { readonly from: number; readonly to: number; readonly open: boolean } | null;
  readonly from: number;
  readonly to: number;
}

/** Meals and drinks are dots, a rest is a bar. */
export function CareLane({ lines, began, ended, lasting, ...drawing }: Props) {
  const names = useNames();
  const { axis, width, span } = drawing;
  const word = (kind: string) => sayIfKnown(names.language, `kind.${kind}`, kind);
  const thing = (line: LineView, words: string, bar: Thing["bar"]): Thing => {
    const at = Date.parse(line.at);
    const from = axis.place(at) * width;
    return { key: line.entry, at, words, bar, from, to: Math.max(from + textWidth(words) + DOT_PX + 8, bar === null ? 0 : axis.place(bar.to) * width) };
  };
  const things = [
    ...betweenLines(lines, began, ended, span.to).map((bar) => thing(bar.line, lasting, bar)),
    ...lines.filter((line) => line.kind !== began && line.kind !== ended).map((line) => thing(line, word(line.kind), null)),
  ].sort((a, b) => a.at - b.at);
  const { placed, rest, rows } = inRows(things, ROWS_MAX);
  const left = (one: Thing) => ({ left: percent(axis.place(one.at)) });
  const title = (one: Thing) => `${minuteTime(one.at, names.timeZone)} ${one.words}`;
  return (
    <div className="rows-line" style={{ height: Math.max(1, rows) * ROW_PX }}>
      {placed.map(({ item, row }) => (
        <span key={item.key} className="row-of" style={{ top: row * ROW_PX }} title={title(item)}>
          {item.bar !== null && <i className={`care-bar${item.bar.open ? " open" : ""}`} style={extent(drawing, item.bar)} />}
          <span className={`care${item.bar === null ? "" : " on-bar"}`} style={left(item)}>{item.words}</span>
        </span>
      ))}
      {rest.map((item) => <span key={item.key} className="row-of" style={{ top: (ROWS_MAX - 1) * ROW_PX }} title={title(item)}><span className="care" style={left(item)} /></span>)}
    </div>
  );
}
