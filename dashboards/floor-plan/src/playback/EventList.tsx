import { useEffect, useRef } from "react";
import { AlarmSymbol } from "../alarms/AlarmSymbol";
import { clockTime } from "../words/format";
import { alarmTitleOf, useNames, useSay } from "../words/words";
import type { Event } from "./events";
import { argsOf, signOf } from "./Scrubber";

interface Props {
  readonly events: readonly Event[];
  readonly at: number;
  readonly problem: boolean;
  readonly onGo: (at: number) => void;
}

/** What was raised in the period, oldest first. What comes after the moment that is shown is grey: nobody knew it then. */
export function EventList({ events, at, problem, onGo }: Props) {
  const say = useSay();
  const names = useNames();
  const last = events.findLast((event) => event.at <= at);
  const marked = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Not handed on: what it gives back in newer browsers is no clean-up.
    void marked.current?.scrollIntoView({ block: "nearest" });
  }, [last]);
  return (
    <section className="panel past-events" aria-label={say("playback.events")}>
      <div className="cap"><h2>{say("playback.events")}</h2></div>
      {problem && <p className="refused">{say("playback.noEvents")}</p>}
      {!problem && events.length === 0 && <p className="calm">{say("playback.quiet")}</p>}
      <ol>
        {events.map((event) => (
          <li key={event.life.entry}>
            <button type="button" ref={event === last ? marked : null} className={event.at > at ? "later" : ""} aria-current={event === last ? "true" : undefined} onClick={() => onGo(event.at)}>
              <b>{clockTime(event.at, names.timeZone)}</b>
              <AlarmSymbol kind={signOf(event.life)} look="acknowledged" size={22} name={`P${event.life.priority}`} />
              <span>{alarmTitleOf(event.life.rule, argsOf(event.life), names)}<small>{event.life.rule}</small></span>
            </button>
          </li>
        ))}
      </ol>
      <p className="dim past-note">{say("playback.note")}</p>
    </section>
  );
}
