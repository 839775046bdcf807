import { AlarmSymbol } from "../alarms/AlarmSymbol";
import type { PersonView } from "../live/contract";
import { isPlaceKnown } from "../live/presence";
import { useSay } from "../words/words";
import { usePhone } from "./usePhone";

/** Where somebody is, or was last heard: that is told by a lozenge and another word, and never looks like a place of now. */
export function Where({ person }: { readonly person: PersonView }) {
  const say = useSay();
  const { live, names } = usePhone();
  const place = person.zone === null ? null : names.zone(person.zone) ?? person.zone;
  if (place !== null && live && isPlaceKnown(person.presence)) {
    return <>{place}</>;
  }
  return <><AlarmSymbol kind="unknown" look="acknowledged" size={22} name="?" />{place === null ? say("spoken.nowhere") : say("phone.wasIn", { place })}</>;
}
