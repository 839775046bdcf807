import { memo } from "react";
import { kindOf, lookOf, SymbolMark } from "../alarms/AlarmSymbol";
import { useNow } from "../live/live";
import type { AlarmView } from "../live/contract";
import { clockTime, running } from "../words/format";
import { useNames, useSay } from "../words/words";
import { fitted } from "./fitted";
import type { Room } from "./geometry";
import { isObserved } from "./observed";
import { lastThree, type Note, type RoomState } from "./roomState";
import type { Crowd } from "./slots";

/** No more than this fits into the corner of the smallest room; the list has them all. */
const SYMBOLS_MAX = 2;

interface FillProps {
  readonly room: Room;
  readonly state: RoomState | undefined;
}

export const RoomFill = memo(function RoomFill({ room, state }: FillProps) {
  const seen = isObserved(state?.sight);
  const burning = state?.alarms.some(isBurning) === true;
  return (
    <>
      <path className={`room ${room.kind}`} data-zone={room.id} data-observed={seen} d={room.path} />
      {seen && burning && <path className="tint-1" d={room.path} />}
      {state?.sight.kind === "unobserved" && <path className="hatch" d={room.path} />}
      {(state === undefined || state.sight.kind === "loading") && <path className="hatch loading" d={room.path} />}
    </>
  );
});

interface FrontProps extends FillProps {
  readonly name: string;
  readonly capacity: number;
  readonly chosen: boolean;
  readonly crowd: Crowd | undefined;
  readonly named: readonly string[] | undefined;
  /** Marks stand in the second row too, so that only one line of text has room. */
  readonly full: boolean;
}

/** Everything of a room that is drawn over its walls: name, outline, symbols, text, counts. */
export const RoomFront = memo(function RoomFront({ room, state, name, capacity, chosen, crowd, named, full }: FrontProps) {
  const alarms = state?.alarms ?? [];
  const sight = state?.sight.kind;
  return (
    <g className="symbols">
      <Outline room={room} alarms={alarms} unobserved={sight === "unobserved"} />
      {chosen && <path className="outline-chosen" d={inset(room, alarms.some(isBurning) ? 9 : 6.5)} />}
      <ZoneName room={room} name={name} hot={alarms.length > 0 || sight === "unobserved"} bare={sight === "observed" && state?.note === null && crowd === undefined} />
      {alarms.slice(0, SYMBOLS_MAX).map((alarm, index) => (
        <g key={alarm.key} transform={symbolAt(room, index)}>
          <SymbolMark kind={kindOf(alarm)} look={lookOf(alarm)} />
        </g>
      ))}
      {crowd !== undefined && <Count crowd={crowd} />}
      <RoomText room={room} state={state} crowded={crowd !== undefined} capacity={capacity} named={named ?? []} full={full} />
    </g>
  );
});

function isBurning(alarm: AlarmView): boolean {
  return alarm.priority === 1 && alarm.returnedAt === null;
}

function Outline({ room, alarms, unobserved }: { readonly room: Room; readonly alarms: readonly AlarmView[]; readonly unobserved: boolean }) {
  const lasting = alarms.filter((alarm) => alarm.returnedAt === null);
  if (lasting.some((alarm) => alarm.priority === 1)) {
    return <path className="outline-1" d={inset(room, 4)} />;
  }
  if (unobserved) {
    return <path className="outline-unknown" d={inset(room, 3)} />;
  }
  return lasting.some((alarm) => alarm.priority === 2) ? <path className="outline-2" d={inset(room, 3)} /> : null;
}

/** The room, a little smaller, so that its outline does not lie on its neighbours'. Holds for rooms without inner corners. */
function inset({ path, box }: Room, by: number): string {
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return path.replace(/([ML])([\d.]+) ([\d.]+)/g, (_, step: string, x: string, y: string) =>
    `${step}${Number(x) + Math.sign(middleX - Number(x)) * by} ${Number(y) + Math.sign(middleY - Number(y)) * by}`);
}

function symbolAt({ box, upright }: Room, index: number): string {
  return upright ? `translate(${(box.left + box.right) / 2} ${box.top + 105 + index * 40}) scale(.9)` : `translate(${box.right - 19 - index * 34} ${box.top + 19}) scale(.86)`;
}

/** bare: nothing else is written at the foot of the room, so that there is a place to say what is not filmed. */
function ZoneName({ room, name, hot, bare }: { readonly room: Room; readonly name: string; readonly hot: boolean; readonly bare: boolean }) {
  const say = useSay();
  const [x, y] = room.label;
  const privacy = room.privacy === "no-video" ? say("plan.noVideo") : room.privacy === "no-video-no-audio" ? say("plan.noVideoAudio") : room.privacy === "masked" ? say("plan.masked") : null;
  const className = `zone-name${hot ? " hot" : ""}`;
  if (room.upright) {
    return /[\u4e00-\u9fff]/.test(name)
      ? <text className={className} x={x} y={y} textAnchor="middle" style={{ writingMode: "vertical-rl" }}>{name}</text>
      : <text className={className} transform={`translate(${x} ${y}) rotate(90)`} textAnchor="middle">{name}</text>;
  }
  return (
    <>
      <text className={className} x={x} y={y}>{name}</text>
      {privacy !== null && bare && <text className="zone-name small" x={x} y={room.box.bottom - 9}>{privacy}</text>}
    </>
  );
}

function Count({ crowd }: { readonly crowd: Crowd }) {
  const [x, y] = crowd.at;
  return (
    <g className="count">
      {crowd.held > 0 && (
        <g className="mark" transform={`translate(${x} ${y})`}>
          <rect className="body" x="-26" y="-14" width="52" height="28" rx="14" />
          <text y="7" style={{ fontSize: 20 }}>{crowd.held}</text>
        </g>
      )}
      {crowd.officers > 0 && (
        <g className="mark staff" transform={`translate(${x + (crowd.held > 0 ? 52 : 0)} ${y})`}>
          <path className="body" d="M-15 -7L0 -16L15 -7V15H-15Z" />
          <text y="9" style={{ fontSize: 16 }}>{crowd.officers}</text>
        </g>
      )}
    </g>
  );
}

interface TextProps {
  readonly room: Room;
  readonly state: RoomState | undefined;
  readonly crowded: boolean;
  readonly capacity: number;
  readonly named: readonly string[];
  readonly full: boolean;
}

function RoomText({ room, state, crowded, capacity, named, full }: TextProps) {
  const say = useSay();
  const names = useNames();
  const ground = state?.sight.kind === "unobserved" ? "on-hatch" : state?.alarms.some(isBurning) === true ? "on-tint" : room.kind === "corridor" ? "on-corridor" : "";
  const x = room.kind === "corridor" && !room.upright ? room.box.right - 220 : (room.box.left + room.box.right) / 2;
  const y = room.kind === "corridor" && !room.upright ? room.box.top + 29 : room.box.bottom - 10;
  const time = (at: string | null) => (at === null ? "?" : clockTime(Date.parse(at), names.timeZone));
  if (state === undefined || state.sight.kind === "loading") {
    return null;
  }
  if (state.sight.kind === "unobserved") {
    const { since } = state.sight;
    const lines = [...(since === null || (!full && !crowded) ? [say("plan.unobserved")] : []), ...(since === null ? [] : [say("plan.lastKnown", { at: time(since) })])];
    return room.upright ? null : <UnobservedText lines={room.kind === "corridor" ? [lines.join(" · ")] : lines} className={`note unknown ${ground}`} x={x} y={y} />;
  }
  if (crowded) {
    const who = named.length > 0 ? ` · ${named.map(lastThree).join(", ")}` : "";
    return <text className={`note ${ground}`} x={x} y={y}>{say("plan.limit", { count: capacity }) + who}</text>;
  }
  if (state.note !== null) {
    return <NoteText note={state.note} className={`note ${state.note.tone} ${ground}`} x={x} y={y} room={room} />;
  }
  if (state.sight.kind !== "late") {
    return null;
  }
  const late = say("plan.stale", { at: time(state.sight.since) });
  return <text className={`note unknown ${ground}`} x={x} y={y} {...fitted(late, room)}>{late}</text>;
}

function UnobservedText({ lines, className, x, y }: { readonly lines: readonly string[]; readonly className: string; readonly x: number; readonly y: number }) {
  return <>{lines.map((line, index) => <text key={line} className={className} x={x} y={y - (lines.length - 1 - index) * 17}>{line}</text>)}</>;
}

interface NoteProps {
  readonly note: Note;
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly room: Room;
}

function NoteText({ note, className, x, y, room }: NoteProps) {
  const text = useNoteText(note);
  return <text className={className} x={x} y={y} {...fitted(text, room)}>{text}</text>;
}

function useNoteText(note: Note): string {
  const say = useSay();
  const now = useNow();
  const seconds = (now - note.from) / 1000;
  const who = note.who === "" ? "" : `${note.who} `;
  switch (note.count) {
    case "time":
      return who + say(note.words, { time: running(seconds) });
    case "minutesSince":
      return who + say(note.words, { minutes: Math.max(0, Math.floor(seconds / 60)) });
    case "minutesUntil":
      return who + say(note.words, { minutes: Math.max(0, Math.ceil(-seconds / 60)) });
  }
}
