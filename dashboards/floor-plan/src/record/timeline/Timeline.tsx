import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { PersonView } from "../../live/contract";
import { clockTime, dateOf, minuteTime } from "../../words/format";
import { useNames, useSay } from "../../words/words";
import { Chapter } from "../Chapter";
import type { CustodyView } from "../contract";
import { linesOf } from "../custody";
import { AlarmLane } from "./AlarmLane";
import { axisOf, type Axis } from "./axis";
import { CareLane } from "./CareLane";
import { ClockLane } from "./ClockLane";
import { CompanyLane } from "./CompanyLane";
import { Lane, percent } from "./Lane";
import { LookLane } from "./LookLane";
import { ObservedLane, PlaceLane } from "./PlaceLane";
import type { PlaceSpan, Span } from "./spans";

/** How many times wider than the page the timeline can be made. */
const ZOOM_MAX = 16;

interface Props {
  readonly record: string;
  readonly custody: CustodyView;
  readonly span: Span;
  readonly places: readonly PlaceSpan[];
  readonly person: PersonView | undefined;
}

/** The stay drawn to scale, lane by lane over one axis. The tables on the page say the same; whoever cannot see it loses nothing. */
export function Timeline({ record, custody, span, places, person }: Props) {
  const say = useSay();
  const names = useNames();
  const [zoom, setZoom] = useState(1);
  const ground = useRef<HTMLDivElement>(null);
  const width = useWidth(ground);
  const axis = useMemo(() => axisOf(span, width, names.timeZone), [span, width, names.timeZone]);
  const ended = custody.stay.endedAt !== null;
  const spoken = say("custody.timelineSpoken", {
    from: clockTime(span.from, names.timeZone), to: clockTime(span.to, names.timeZone), places: places.filter((place) => place.known).length, gaps: places.filter((place) => !place.known).length,
    looks: custody.looks.length, alarms: custody.alarms.length,
  });
  const drawing = { axis, width, span };
  return (
    <Chapter name="timeline" heading={say("custody.timeline")} note={say("custody.gradeSays")}>
      <div className="zoom">
        <button type="button" className="btn mini" data-action="zoom-out" disabled={zoom === 1} onClick={() => setZoom(zoom / 2)}>{say("custody.zoomOut")}</button>
        <button type="button" className="btn mini" data-action="zoom-in" disabled={zoom === ZOOM_MAX} onClick={() => setZoom(zoom * 2)}>{say("custody.zoomIn")}</button>
      </div>
      <p className="spoken-only">{spoken}</p>
      <div className="timeline-scroll" tabIndex={zoom > 1 ? 0 : -1} role="group" aria-label={say("custody.timeline")}>
        <div className="timeline" style={{ width: `${zoom * 100}%` }}>
          <div className="lane-name" /><div className="times" ref={ground} aria-hidden="true"><Times axis={axis} /></div>
          <Lane name="places"><PlaceLane places={places} {...drawing} /></Lane>
          <CompanyLane record={record} {...drawing} />
          <Lane name="looks"><LookLane looks={custody.looks} person={person} {...drawing} /></Lane>
          <Lane name="care"><CareLane lines={linesOf(custody, "care")} began="rest-began" ended="rest-ended" lasting={say("custody.bar.rest")} {...drawing} /></Lane>
          {linesOf(custody, "interviews").length > 0 && <Lane name="interviews"><CareLane lines={linesOf(custody, "interviews")} began="interview-began" ended="interview-ended" lasting={say("custody.bar.interview")} {...drawing} /></Lane>}
          <Lane name="alarms"><AlarmLane stories={custody.alarms} {...drawing} /></Lane>
          <Lane name="observed"><ObservedLane places={places} {...drawing} /></Lane>
          <Lane name="clocks"><ClockLane clocks={custody.clocks} {...drawing} /></Lane>
          <div className="over" aria-hidden="true">
            {axis.ticks.map((tick) => <i key={tick} className="grid-line" style={{ left: percent(axis.place(tick)) }} />)}
            <b className={`end-line${axis.place(span.to) > 0.94 ? " before" : ""}`} style={{ left: percent(axis.place(span.to)) }}><span>{say(ended ? "custody.left" : "custody.now")}</span></b>
          </div>
        </div>
      </div>
    </Chapter>
  );
}

/** The day is written where it begins. */
function Times({ axis }: { readonly axis: Axis }) {
  const names = useNames();
  const day = (ms: number) => dateOf(ms, names.timeZone, names.language, false);
  return axis.ticks.map((tick, index) => (
    <span key={tick} className={index === 0 ? "first" : index === axis.ticks.length - 1 ? "last" : undefined} style={{ left: percent(axis.place(tick)) }}>
      {(index === 0 || day(tick) !== day(axis.ticks[index - 1] ?? tick)) && <small>{day(tick)}</small>}{minuteTime(tick, names.timeZone)}
    </span>
  ));
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1200);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === "undefined") {
      return undefined;
    }
    const observer = new ResizeObserver(() => setWidth(Math.max(200, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
