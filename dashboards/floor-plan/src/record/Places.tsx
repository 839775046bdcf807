import { duration, moment } from "../words/format";
import { sayIfKnown, useNames, useSay } from "../words/words";
import { Chapter } from "./Chapter";
import type { PlaceSpan } from "./timeline/spans";

/** The lane of places in words, with its gaps. */
export function Places({ places }: { readonly places: readonly PlaceSpan[] }) {
  const say = useSay();
  const names = useNames();
  const at = (ms: number) => moment(ms, names.timeZone, names.language);
  return (
    <Chapter name="places" heading={say("custody.places")}>
      {places.length === 0 && <p className="calm">{say("custody.noPlaces")}</p>}
      {places.length > 0 && (
        <table className="log-table lines" aria-label={say("custody.places")}>
          <thead><tr><th scope="col">{say("custody.from")}</th><th scope="col">{say("custody.to")}</th><th scope="col" className="number">{say("custody.lasted")}</th><th scope="col">{say("people.place")}</th><th scope="col">{say("custody.signal")}</th></tr></thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.from} data-place={place.zone ?? ""} data-known={place.known}>
                <td>{at(place.from)}</td><td>{at(place.to)}</td><td className="number">{duration((place.to - place.from) / 1000, names.language)}</td>
                <td>{place.known ? names.zone(place.zone ?? "") ?? place.zone : <span className="not-known">{place.zone === null ? say("custody.unknownPlace") : say("custody.lastHeard", { place: names.zone(place.zone) ?? place.zone })}</span>}</td>
                <td>{sayIfKnown(names.language, `custody.presence.${place.presence}`, place.presence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Chapter>
  );
}
