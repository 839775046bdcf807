import type { AlarmView } from "../live/contract";
import { useNow } from "../live/live";
import { clockTime, minuteTime, running } from "../words/format";
import { useNames, useSay } from "../words/words";
import { askedWords, attendedBox, isAwaited, isStale, stateBox, verifiedBox, type Box } from "./boxes";

/** What is known about who did what, each in a box of its own, so that long ones wrap between and not within. */
export function AlarmBoxes({ alarm }: { readonly alarm: AlarmView }) {
  const say = useSay();
  const attended = attendedBox(alarm);
  const verified = verifiedBox(alarm);
  return (
    <>
      <Boxed box={stateBox(alarm)} />
      {isAwaited(alarm) && alarm.attendBy !== null && <Countdown to={alarm.attendBy} />}
      {alarm.latching && <span className="box">{say("alarm.latched")}</span>}
      {attended !== null && <Boxed box={attended} />}
      <Resolved alarm={alarm} />
      {verified !== null && <Boxed box={verified} />}
      <Asked alarm={alarm} />
      {alarm.heldUntil !== null && <span className="box" data-box="state.held">{say("state.held")}</span>}
      <Stale alarm={alarm} />
    </>
  );
}

function Boxed({ box }: { readonly box: Box }) {
  const say = useSay();
  const names = useNames();
  const args = { ...(box.by === undefined ? {} : { by: box.by }), ...(box.at === undefined ? {} : { at: clockTime(Date.parse(box.at), names.timeZone) }) };
  return <span className={`box${box.inverse === true ? " inverse" : ""}`} data-box={box.words}>{say(box.words, args)}</span>;
}

function Countdown({ to }: { readonly to: string }) {
  const say = useSay();
  const now = useNow();
  return <b className="rings-again" data-attend-by={to}>{say("alarm.ringsAgain", { time: running((Date.parse(to) - now) / 1000) })}</b>;
}

function Resolved({ alarm: { resolved } }: { readonly alarm: AlarmView }) {
  const say = useSay();
  const names = useNames();
  if (resolved === null) {
    return null;
  }
  const { by, at, cause, action, note } = resolved;
  return (
    <>
      <span className="box long" data-box="state.resolved">{say("state.resolved", { by, at: clockTime(Date.parse(at), names.timeZone), cause: say(`cause.${cause}`), action: say(`action.${action}`) })}</span>
      {note !== null && note !== "" && <span>{say("state.note", { note })}</span>}
    </>
  );
}

function Asked({ alarm }: { readonly alarm: AlarmView }) {
  const say = useSay();
  const names = useNames();
  const words = askedWords(alarm);
  const { aside } = alarm;
  if (words === null || aside === null) {
    return null;
  }
  const args = { by: aside.by, at: aside.until === null ? "?" : minuteTime(Date.parse(aside.until), names.timeZone), order: aside.workOrder ?? "?" };
  return <><span className="box long" data-box={words}>{say(words, args)}</span><span>{say("aside.by", { by: aside.by, reason: aside.reason })}</span></>;
}

function Stale({ alarm }: { readonly alarm: AlarmView }) {
  const say = useSay();
  const now = useNow();
  return isStale(alarm, now) ? <span className="box" data-box="state.stale">{say("state.stale")}</span> : null;
}
