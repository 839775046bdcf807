import { AlarmSymbol } from "../../alarms/AlarmSymbol";
import { clockTime } from "../../words/format";
import { useNames, useSay } from "../../words/words";
import { kindOf, storyTitle } from "../AlarmStories";
import type { AlarmStoryView } from "../contract";
import { percent, type Drawing } from "./Lane";
import { extent } from "./PlaceLane";
import { inRows, textWidth, wordsBeside } from "./rows";
import { alarmSpans } from "./spans";

const ROW_PX = 30;
const ROWS_MAX = 12;
const SYMBOL_PX = 30;

/** Spans from raised to over, worst first, each with the shape of its priority and its sentence. None is left out without being counted. */
export function AlarmLane({ stories, ...drawing }: Drawing & { readonly stories: readonly AlarmStoryView[] }) {
  const say = useSay();
  const names = useNames();
  const { axis, width, span } = drawing;
  const lives = [...stories].sort((a, b) => a.alarm.priority - b.alarm.priority || Date.parse(a.alarm.raisedAt) - Date.parse(b.alarm.raisedAt)).map((story) => {
    const spans = alarmSpans(story, span.to);
    const [start, end] = [axis.place(spans[0]?.from ?? span.from) * width, axis.place(spans.at(-1)?.to ?? span.to) * width];
    const title = storyTitle(story, names);
    const words = title.startsWith(`${story.alarm.record}`) ? title.slice(`${story.alarm.record}`.length).replace(/^[\s:：，,]+/, "") : title;
    const room = textWidth(words) + 10;
    const side = wordsBeside({ from: start - SYMBOL_PX, to: end }, room, width);
    return { story, spans, words, title, side, from: side === "before" ? start - SYMBOL_PX - room : start - SYMBOL_PX, to: side === "after" ? Math.min(width, end + room) : end };
  });
  const { placed, rest, rows } = inRows(lives, ROWS_MAX);
  return (
    <div className="rows-line" style={{ height: Math.max(1, rows + (rest.length > 0 ? 1 : 0)) * ROW_PX }}>
      {placed.map(({ item: { story, spans, words, title, side }, row }) => {
        const [first, last] = [spans[0], spans.at(-1)];
        return first === undefined || last === undefined ? null : (
          <span key={story.alarm.entry} className="row-of" data-alarm-life={story.alarm.rule} style={{ top: row * ROW_PX }} title={`P${story.alarm.priority} ${clockTime(first.from, names.timeZone)}–${last.open ? say("custody.lasts") : clockTime(last.to, names.timeZone)} ${title}`}>
            {spans.map((one) => <i key={one.from} className={`alarm-bar a${story.alarm.priority}${one.open ? " open" : ""}`} style={extent(drawing, one)} />)}
            <span className="alarm-sign" style={{ left: percent(axis.place(first.from)) }}><AlarmSymbol kind={kindOf(story)} look="acknowledged" size={28} /></span>
            <span className={`alarm-words ${side}`} style={side === "within" ? { left: percent(axis.place(first.from)) } : side === "before" ? { right: `calc(${percent(1 - axis.place(first.from))} + ${SYMBOL_PX}px)` } : { left: percent(axis.place(last.to)), maxWidth: percent(1 - axis.place(last.to)) }}>{words}</span>
          </span>
        );
      })}
      {rest.length > 0 && <b className="more-alarms" style={{ top: rows * ROW_PX }}>{say("custody.moreAlarms", { count: rest.length, worst: Math.min(...rest.map((one) => one.story.alarm.priority)) })}</b>}
    </div>
  );
}
