import { useDataAge } from "../live/age";
import type { Status } from "../live/connection";
import { useNow, useStatus } from "../live/live";
import { clockTime, dayOf, grouped } from "../words/format";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";

/** The centre's time, and how old what is shown is. */
export function Clock({ live }: { readonly live: boolean }) {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const now = useNow();
  const age = useDataAge();
  const sequence = useStatus(pickSequence);
  return (
    <div className="clock">
      <span className={`age${age.old ? " old" : ""}`}>
        <svg width="12" height="12" aria-hidden="true">
          {live ? <circle cx="6" cy="6" r="5" fill="var(--ink2)" /> : <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--unk)" strokeWidth="2.5" />}
        </svg>
        {age.seconds === null ? say("head.ageNone") : say("head.age", { age: age.text })}
        {sequence !== null && <span className="dim sequence">· #{grouped(sequence)}</span>}
      </span>
      <b className="time">{clockTime(now, names.timeZone)}</b>
      <span className="mid day">{dayOf(now, names.timeZone, language)}</span>
    </div>
  );
}

const pickSequence = (status: Status) => status.known.sequence;
