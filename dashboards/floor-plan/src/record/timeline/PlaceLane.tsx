import { duration, minuteTime } from "../../words/format";
import { sayIfKnown, useNames, useSay } from "../../words/words";
import { percent, type Drawing } from "./Lane";
import { textWidth } from "./rows";
import { observedSpans, type PlaceSpan, type Span } from "./spans";

/** Narrower than this, and a bar holds no words. */
const WORDS_MIN_PX = 28;
/** What is around the words on a hatched bar. */
const GAP_PX = 20;

export const extent = ({ axis }: Drawing, span: Span) => ({ left: percent(axis.place(span.from)), width: percent(axis.place(span.to) - axis.place(span.from)) });
export const pixels = ({ axis, width }: Drawing, span: Span) => (axis.place(span.to) - axis.place(span.from)) * width;

/** Bars from the first instant to before the last. What is not known is hatched, whatever was heard there last. */
export function PlaceLane({ places, ...drawing }: Drawing & { readonly places: readonly PlaceSpan[] }) {
  const say = useSay();
  const names = useNames();
  return (
    <div className="bars-line">
      {places.map((place) => {
        const zone = place.zone === null ? null : names.zone(place.zone) ?? place.zone;
        const words = place.known ? zone ?? "" : zone === null ? say("custody.unknownPlace") : say("custody.lastHeard", { place: zone });
        // Words that do not fit are cut off; that nobody knows is not.
        const shown = place.known || textWidth(words) + GAP_PX <= pixels(drawing, place) ? words : "?";
        const title = `${minuteTime(place.from, names.timeZone)}–${minuteTime(place.to, names.timeZone)} ${zone ?? say("custody.unknownPlace")}${say("word.brackets", { text: sayIfKnown(names.language, `custody.presence.${place.presence}`, place.presence) })}`;
        return <span key={place.from} className={`place-bar${place.known ? "" : " gap-bar"}`} data-known={place.known} style={extent(drawing, place)} title={title}>{pixels(drawing, place) >= WORDS_MIN_PX && <span>{shown}</span>}</span>;
      })}
    </div>
  );
}

/** One line over the whole stay, broken wherever nobody could say. */
export function ObservedLane({ places, ...drawing }: Drawing & { readonly places: readonly PlaceSpan[] }) {
  const say = useSay();
  const names = useNames();
  return (
    <div className="bars-line thin">
      {observedSpans(places).map((span) => {
        const words = say("custody.notObserved", { time: duration(Math.round((span.to - span.from) / 1000), names.language) });
        const room = pixels(drawing, span);
        return (
          <span key={span.from} className={span.known ? "observed-bar" : "gap-bar"} data-known={span.known} style={extent(drawing, span)} title={span.known ? undefined : `${minuteTime(span.from, names.timeZone)}: ${words}`}>
            {!span.known && room > textWidth(words) + 12 && <span>{words}</span>}
          </span>
        );
      })}
    </div>
  );
}
