// What falls due about a person, as one cell says it.
import { useNow } from "../live/live";
import { hoursMinutes, minuteTime, running } from "../words/format";
import { useNames, useSay } from "../words/words";
import { clockUsed } from "./clockUsed";
import type { PersonRow } from "./urgency";

export function NextLook({ row }: { readonly row: PersonRow }) {
  const { person, unseen } = row;
  const say = useSay();
  const names = useNames();
  const now = useNow();
  const due = Date.parse(person.observation.dueAt);
  if (person.unattendedSince !== null && row.alarm?.rule === "PRS-1") {
    return <b><span className="bar none" />{say("people.alone", { time: running((now - Date.parse(person.unattendedSince)) / 1000) })}</b>;
  }
  if (due <= now) {
    return <b><span className="bar p2 over"><i style={{ width: "100%" }} /></span>{say("people.late", { minutes: Math.floor((now - due) / 60_000) })}</b>;
  }
  if (unseen) {
    const since = person.lastHeard ?? person.zoneSince;
    return <b><span className="bar hatched" />{since === null ? say("people.neverHeard") : say("people.unseen", { time: running((now - Date.parse(since)) / 1000) })}</b>;
  }
  const from = person.observation.lastCheckAt === null ? due - person.observation.intervalSeconds * 1000 : Date.parse(person.observation.lastCheckAt);
  const part = due > from ? (now - from) / (due - from) : 1;
  return <><span className="bar"><i style={{ width: percent(part) }} /></span>{say("people.in", { minutes: Math.ceil((due - now) / 60_000), at: minuteTime(due, names.timeZone) })}</>;
}

export function LegalClock({ row: { person, alarm } }: { readonly row: PersonRow }) {
  const now = useNow();
  const used = clockUsed(person.clock, now);
  const limit = person.clock.limit.seconds;
  const over = used >= limit;
  const near = alarm?.rule === "DET-1" || alarm?.rule === "DET-2" || over;
  const tone = over ? " p1" : near ? " p3" : "";
  return (
    <>
      <span className={`bar${tone}${over ? " over" : ""}`}><i style={{ width: percent(used / limit) }} /></span>
      {near ? <b>{hoursMinutes(used)}</b> : hoursMinutes(used)} <span className="dim">/ {hoursMinutes(limit)}</span>
    </>
  );
}

const percent = (part: number) => `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`;
