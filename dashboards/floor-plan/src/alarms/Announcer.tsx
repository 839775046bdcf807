// Speaks alarms to screen readers: P1 at once, the rest when there is a pause.
import { useEffect, useRef, useState } from "react";
import { useNames, useSay, alarmResponse, alarmTitle } from "../words/words";
import type { AlarmView } from "../live/contract";
import { groupedOnce } from "./order";

export function Announcer({ alarms }: { readonly alarms: readonly AlarmView[] }) {
  const say = useSay();
  const names = useNames();
  const spoken = useRef<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState({ urgent: "", polite: "" });
  useEffect(() => {
    const raised = groupedOnce(alarms).map((row) => row.alarm).filter((alarm) => alarm.state === "unacknowledged");
    const fresh = raised.filter((alarm) => !spoken.current.has(alarm.key));
    spoken.current = new Set(raised.map((alarm) => alarm.key));
    if (fresh.length > 0) {
      const all = (some: readonly AlarmView[]) => some.map((alarm) => say("spoken.alarm", { priority: alarm.priority, title: alarmTitle(alarm, names), response: alarmResponse(alarm, names) })).join(" ");
      const urgent = fresh.filter((alarm) => alarm.priority === 1);
      const polite = fresh.filter((alarm) => alarm.priority !== 1);
      setWords((before) => ({ urgent: urgent.length > 0 ? all(urgent) : before.urgent, polite: polite.length > 0 ? all(polite) : before.polite }));
    }
  }, [alarms, names, say]);
  return (
    // An open list or dialog takes the rest of the page away from screen readers, but never this.
    <div data-react-aria-top-layer="true">
      <div className="spoken-only" role="alert" aria-live="assertive">{words.urgent}</div>
      <div className="spoken-only" role="status" aria-live="polite">{words.polite}</div>
    </div>
  );
}
