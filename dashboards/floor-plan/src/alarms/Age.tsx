import type { AlarmView } from "../live/contract";
import { useNow } from "../live/live";
import { running } from "../words/format";
import { useSay } from "../words/words";
import { hasEnded } from "./order";

/** How long it has lasted, did last, or has left. */
export function Age({ alarm }: { readonly alarm: AlarmView }) {
  const say = useSay();
  const now = useNow();
  const ends = alarm.rule === "DET-1" ? alarm.args["endsAt"] : undefined;
  if (hasEnded(alarm) && alarm.returnedAt !== null) {
    return <Duration word={say("alarm.was")} seconds={(Date.parse(alarm.returnedAt) - Date.parse(alarm.since)) / 1000} />;
  }
  return ends === undefined
    ? <Duration word={say("alarm.for")} seconds={(now - Date.parse(alarm.since)) / 1000} />
    : <Duration word={say("alarm.left")} seconds={(Date.parse(ends) - now) / 1000} />;
}

/** The word keeps a duration from being read as a time of day. */
function Duration({ word, seconds }: { readonly word: string; readonly seconds: number }) {
  return <span className="alarm-age"><span className="word">{word}</span> {running(seconds)}</span>;
}
