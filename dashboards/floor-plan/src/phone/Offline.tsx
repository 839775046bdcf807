import { clockTime, duration } from "../words/format";
import { useSay } from "../words/words";
import { usePhone } from "./usePhone";

/** Stands above everything that is not the present, with its age. */
export function Offline() {
  const say = useSay();
  const { live, asOf, now, names } = usePhone();
  if (live) {
    return null;
  }
  return (
    <p className="phone-offline" role="status" data-offline>
      {asOf === null
        ? say("phone.offlineNothing")
        : say("phone.offlineSince", { at: clockTime(asOf, names.timeZone), age: duration(Math.max(0, Math.round((now() - asOf) / 1000)), names.language) })}
    </p>
  );
}
