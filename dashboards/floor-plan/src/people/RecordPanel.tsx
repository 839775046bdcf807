import { lazy, Suspense, useState, type ReactNode } from "react";
import type { PersonView, Picture } from "../live/contract";
import { useNow } from "../live/live";
import { Link } from "../routes";
import { clockTime, duration, hoursMinutes, minuteTime } from "../words/format";
import { useNames, useSay } from "../words/words";
import { CheckForm } from "./CheckForm";
import { ExtensionForm } from "./ExtensionForm";
import { WristbandForm } from "./WristbandForm";
import { sourceOf } from "../words/source";
import { clockUsed } from "./clockUsed";

const PersonEntries = lazy(() => import("../entries/PersonEntries"));
const ReleaseRoad = lazy(() => import("../roads/ReleaseRoad"));

const AheadLines = lazy(() => import("../duty/AheadLines"));
const BookInRoad = lazy(() => import("../roads/BookInRoad"));
const TABS = ["road", "check", "write", "wristband", "extension", "release"] as const;
type Tab = (typeof TABS)[number];

interface Props {
  readonly record: string;
  readonly picture: Picture;
  /** They were booked in at this desk a moment ago: what belongs to that comes first. */
  readonly justBooked?: boolean;
  readonly onClose: () => void;
}

export function RecordPanel({ record, picture, justBooked = false, onClose }: Props) {
  const say = useSay();
  const [tab, setTab] = useState<Tab>(justBooked ? "road" : "check");
  const person = picture.people.find((one) => one.record === record);
  return (
    <section className="panel people record" data-record-panel={record} aria-label={say("record.heading", { record })}>
      <div className="cap">
        <h2>{say("record.heading", { record })}</h2>
        {person !== undefined && <span>{say(`record.sex.${person.sex}`)} · {say(`record.age.${person.ageGroup}`)}</span>}
        <Link to={`/record/${encodeURIComponent(record)}`} className="btn mini close">{say("record.whole")}</Link>
        <button type="button" className="btn mini" data-action="close" onClick={onClose}>{say("record.close")} <kbd>Esc</kbd></button>
      </div>
      {person === undefined
        ? <p className="calm">{say("record.gone", { record })}</p>
        : (
          <div className="record-body">
            <Facts person={person} />
            <div className="record-acts">
              <div role="tablist" className="tabs">
                {TABS.filter((one) => one !== "road" || justBooked).map((one) => <button key={one} type="button" role="tab" aria-selected={tab === one} data-tab={one} className="btn" onClick={() => setTab(one)}>{say(`tab.${one}`)}</button>)}
              </div>
              <div role="tabpanel">{form(tab, person, picture, () => setTab((now) => (now === "road" ? "check" : now)))}</div>
            </div>
          </div>
        )}
    </section>
  );
}

function form(tab: Tab, person: PersonView, picture: Picture, onEnd: () => void): ReactNode {
  switch (tab) {
    case "road":
      return <Suspense fallback={null}><BookInRoad record={person.record} picture={picture} onEnd={onEnd} /></Suspense>;
    case "check":
      return <CheckForm record={person.record} />;
    case "write":
      return <Suspense fallback={null}><PersonEntries record={person.record} picture={picture} /></Suspense>;
    case "wristband":
      return <WristbandForm record={person.record} />;
    case "extension":
      return <ExtensionForm person={person} />;
    case "release":
      return <Suspense fallback={null}><ReleaseRoad record={person.record} picture={picture} /></Suspense>;
  }
}

function Facts({ person }: { readonly person: PersonView }) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  const at = (instant: string | null) => (instant === null ? "?" : clockTime(Date.parse(instant), names.timeZone));
  const comma = say("word.comma");
  const { observation, clock } = person;
  const [used, limit] = [hoursMinutes(clockUsed(clock, now)), hoursMinutes(clock.limit.seconds)];
  const place = person.zone === null ? say("spoken.nowhere") : names.zone(person.zone) ?? person.zone;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say("record.place"), person.zoneSince === null ? place : place + comma + say("record.since", { at: at(person.zoneSince) })],
    [say("record.presence"), say(`presence.${person.presence}`) + (person.lastHeard === null ? "" : comma + say("record.lastHeard", { at: at(person.lastHeard) }))],
    ...(person.unattendedSince === null ? [] : [["", <b key="alone">{say("record.unattended", { at: at(person.unattendedSince) })}</b>] as const]),
    [say("record.observation"), say(`level.${observation.level}`) + comma + say("bookIn.every", { interval: duration(observation.intervalSeconds, names.language) })],
    [say("record.lastLook"), observation.lastCheckAt === null ? say("record.noLook") : at(observation.lastCheckAt)],
    [say("record.nextLook"), minuteTime(Date.parse(observation.dueAt), names.timeZone)],
    [say("record.clock"), clock.endsAt === null ? say("record.clockPaused", { elapsed: used, limit }) : say("record.clockText", { elapsed: used, limit, ends: minuteTime(Date.parse(clock.endsAt), names.timeZone) })],
    [say("record.source"), <span key="source" data-confidence={clock.limit.confidence}>{sourceOf(clock.limit, names.language)}{say("word.brackets", { text: say(`confidence.${clock.limit.confidence}`) })}{clock.limit.overriddenBy !== null && ` · ${say("alarm.overridden", { by: clock.limit.overriddenBy, why: clock.limit.overriddenWhy ?? "?" })}`}</span>],
    [say("record.wristband"), person.wristband === null ? say("record.noWristband") : person.wristband + comma + say(`record.strap.${person.strap}`)],
  ];
  return (
    <div className="facts" role="group" tabIndex={0} aria-label={say("record.heading", { record: person.record })}>
      <Suspense fallback={null}><AheadLines record={person.record} /></Suspense>
      <dl>{facts.map(([name, value], index) => <div key={index}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </div>
  );
}
