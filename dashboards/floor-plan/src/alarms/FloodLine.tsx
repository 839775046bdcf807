import { useContext } from "react";
import { clockTime } from "../words/format";
import { useNames, useSay } from "../words/words";
import { FloodContext } from "./flood";

/** Above the list, so that nobody takes the first page of a flood for all of it. */
export function FloodLine() {
  const say = useSay();
  const names = useNames();
  const flood = useContext(FloodContext);
  return flood === null ? null : (
    <p className="flood" role="status">{say("flood.line", { at: clockTime(Date.parse(flood.since), names.timeZone), count: flood.count })}</p>
  );
}
