import { Choice } from "../people/Field";
import { DateTimeField } from "../widgets/DateTimeField";
import { useNames, useSay } from "../words/words";

/** As far back as the server takes an entry: a shift of twelve hours and the longest legal stay. */
export const OLDEST_MS = 60 * 3600 * 1000;

/** Empty is now: the instant at which it is sent. */
export type When = string;

interface Props {
  readonly when: When;
  readonly now: number;
  readonly problem: string | undefined;
  readonly onWhen: (when: When) => void;
}

/** When it was. What is written late says its true time; that it was written late is kept beside it. */
export function WhenField({ when, now, problem, onWhen }: Props) {
  const say = useSay();
  const names = useNames();
  const earlier = when !== "";
  return (
    <div className="entry-when">
      <Choice label={say("entries.when")} name="when" value={earlier ? "earlier" : "now"} options={[["now", say("entries.now")], ["earlier", say("entries.earlier")]]} onChange={(picked) => onWhen(picked === "now" ? "" : new Date(Math.floor(now / 60_000) * 60_000).toISOString())} problem={earlier ? undefined : problem} />
      {earlier && <DateTimeField label={say("entries.trueTime")} name="occurredAt" instant={when === UNSAID ? "" : when} timeZone={names.timeZone} onChange={(instant) => onWhen(instant === "" ? UNSAID : instant)} problem={problem} />}
    </div>
  );
}

/** Earlier, but when is not complete yet. */
export const UNSAID = "-";

export type WhenProblem = "unsaid" | "future" | "tooOld";

export function whenProblem(when: When, now: number): WhenProblem | null {
  if (when === "") {
    return null;
  }
  const at = Date.parse(when);
  if (Number.isNaN(at)) {
    return "unsaid";
  }
  return at > now ? "future" : at < now - OLDEST_MS ? "tooOld" : null;
}
