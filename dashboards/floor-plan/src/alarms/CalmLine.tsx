import { isPlaceKnown } from "../live/presence";
import { useDataAge } from "../live/age";
import { usePicture } from "../live/live";
import { useSay } from "../words/words";

/** An empty list says how fresh it is and how many people it speaks for: calm and dead never look alike. */
export function CalmLine() {
  const say = useSay();
  const picture = usePicture();
  const age = useDataAge();
  if (picture === null) {
    return <p className="calm">{say("alarms.noneYet")}</p>;
  }
  const observed = picture.people.filter((person) => isPlaceKnown(person.presence) && person.zone !== null).length;
  return <p className="calm">{say("alarms.none", { age: age.text, observed, held: picture.people.length })}</p>;
}
