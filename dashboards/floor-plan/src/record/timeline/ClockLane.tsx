import type { PersonClocksView } from "../../live/contract";
import { hoursMinutes, minuteTime } from "../../words/format";
import { useNames, useSay } from "../../words/words";
import { percent, type Drawing } from "./Lane";
import { extent } from "./PlaceLane";

/** Clocks that have a limit and have started, with what is used of them. */
export function ClockLane({ clocks, ...drawing }: Drawing & { readonly clocks: PersonClocksView | null }) {
  const say = useSay();
  const names = useNames();
  if (clocks === null) {
    return <span className="erased lane-words">{say("custody.erased")}</span>;
  }
  return clocks.clocks.map((clock) => {
    if (clock.startedAt === null || clock.limit === null) {
      return null;
    }
    const from = Date.parse(clock.startedAt);
    const ends = clock.endsAt === null ? null : Date.parse(clock.endsAt);
    const over = clock.state === "exceeded" || clock.state === "stoppedLate";
    return (
      <div key={clock.key} className="clock-line">
        <i className={`clock-bar${over ? " over" : ""}`} style={extent(drawing, { from, to: drawing.span.to })} />
        {ends !== null && ends < drawing.axis.to && ends > from && <i className="clock-end" style={{ left: percent(drawing.axis.place(ends)) }} />}
        <span className="clock-words" style={{ left: percent(drawing.axis.place(from)) }}>
          {clock.name[names.language]} <b>{hoursMinutes(clock.elapsedSeconds)}</b> / {hoursMinutes(clock.limit.seconds)}{ends !== null && ` · ${say("custody.clock.ends", { at: minuteTime(ends, names.timeZone) })}`}
        </span>
      </div>
    );
  });
}
