import type { PersonClocksView } from "../live/contract";
import { dayMinute, hoursMinutes } from "../words/format";
import { sourceOf } from "../words/source";
import { useNames, useSay, type Say } from "../words/words";
import { Chapter } from "./Chapter";

type Clock = PersonClocksView["clocks"][number];

/** Every legal clock with its limit, what is left of it, and the calculation line by line. */
export function Clocks({ clocks }: { readonly clocks: PersonClocksView | null }) {
  const say = useSay();
  const names = useNames();
  if (clocks === null) {
    return <Chapter name="clocks" heading={say("custody.clocks")}><p className="calm"><span className="erased">{say("custody.erased")}</span> {say("custody.erasedWhy")}</p></Chapter>;
  }
  const waiting = clocks.clocks.filter((clock) => clock.state === "notStarted");
  return (
    <Chapter name="clocks" heading={say("custody.clocks")}>
      <ul className="clocks">{clocks.clocks.filter((clock) => clock.state !== "notStarted").map((clock) => <OneClock key={clock.key} clock={clock} />)}</ul>
      {waiting.length > 0 && <p className="clocks-waiting mid">{say("custody.clock.notStarted", { clocks: waiting.map((clock) => clock.name[names.language]).join(say("word.and")) })}</p>}
    </Chapter>
  );
}

const TONES: Partial<Record<Clock["state"], string>> = { exceeded: " p1 over", stoppedLate: " p1 over", near: " p3" };

function OneClock({ clock }: { readonly clock: Clock }) {
  const say = useSay();
  const names = useNames();
  const { limit, elapsedSeconds, state } = clock;
  const part = limit === null ? null : Math.min(1, elapsedSeconds / limit.seconds);
  return (
    <li data-clock={clock.key} data-state={state}>
      <h3>{clock.name[names.language]}</h3>
      <p className="clock-time">
        {part !== null && <span className={`bar${TONES[state] ?? ""}`}><i style={{ width: `${Math.round(part * 100)}%` }} /></span>}
        <b>{hoursMinutes(elapsedSeconds)}</b> <span className="dim">/ {limit === null ? say("custody.clock.noLimit") : hoursMinutes(limit.seconds)}</span>
      </p>
      <p>{[stateWords(clock, say), ...(clock.endsAt === null || state === "stopped" || state === "stoppedLate" ? [] : [say("custody.clock.ends", { at: dayMinute(Date.parse(clock.endsAt), names.timeZone, names.language) })]), ...(clock.excludedSeconds >= 60 ? [say("custody.clock.excluded", { time: hoursMinutes(clock.excludedSeconds) })] : [])].join(" · ")}</p>
      {limit !== null && <p className="mid source" data-confidence={limit.confidence}>{sourceOf(limit, names.language)}{say("word.brackets", { text: say(`confidence.${limit.confidence}`) })}</p>}
      <details>
        <summary>{say("custody.clock.sheet")}</summary>
        <ol>{clock.sheet.slice(1).map((line, index) => <li key={index}>{line.text[names.language]}{line.source !== null && <span className="dim"> {line.source[names.language]}</span>}</li>)}</ol>
      </details>
    </li>
  );
}

/** What is left or over is said only while it is so: of a clock that stopped, whether it stopped in time. */
function stateWords(clock: Clock, say: Say): string {
  const word = clock.state === "notStarted" ? "" : say(`custody.clock.${clock.state}`);
  const left = clock.remainingSeconds;
  if (left === null || clock.state === "stopped" || clock.state === "stoppedLate") {
    return word;
  }
  return `${word} · ${left >= 0 ? say("custody.clock.left", { time: hoursMinutes(left) }) : say("custody.clock.over", { time: hoursMinutes(-left) })}`;
}
