import { parseDate, parseDateTime, type CalendarDate, type CalendarDateTime } from "@internationalized/date";
import { Button, Calendar, CalendarCell, CalendarGrid, DateInput, DatePicker, DateSegment, Group, Popover } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { useSay } from "../words/words";
import { Labelled } from "./Labelled";

export interface WallProps {
  readonly label: string;
  readonly name: string;
  /** What a clock and a calendar on the wall show: 2026-11-23, 2026-11-23T03:12 or 2026-11-23T03:12:40; empty when nothing is written. */
  readonly wall: string;
  readonly granularity: "day" | "minute" | "second";
  readonly onChange: (wall: string) => void;
  readonly problem?: string | undefined;
}

/** A date, or a date and a time, part by part; the calendar opens beside it. It knows no time zone. */
export function WallField({ label, name, wall, granularity, onChange, problem }: WallProps) {
  return (
    <DatePicker
      className="field wall-field" name={name} granularity={granularity} hourCycle={24} shouldForceLeadingZeros isInvalid={problem !== undefined} value={parse(wall, granularity)}
      onChange={(value) => onChange(value === null ? "" : written(value, granularity))}
    >
      <Labelled label={label} problem={problem}>
        <Group className="parts">
          <DateInput data-field={name} className="segments-in">{(segment) => <DateSegment segment={segment} className="part" />}</DateInput>
          <Button className="opens" aria-label={useSay()("widget.calendar", { label })}><span aria-hidden="true" className="arrow" /></Button>
        </Group>
      </Labelled>
      <Popover className="popup"><Dialog><Month /></Dialog></Popover>
    </DatePicker>
  );
}

function Month() {
  return (
    <Calendar className="month">
      <header><Button slot="previous" className="btn mini">‹</Button><Heading /><Button slot="next" className="btn mini">›</Button></header>
      <CalendarGrid>{(date) => <CalendarCell date={date} className="day" />}</CalendarGrid>
    </Calendar>
  );
}

/** What is no date is an empty field; parts that are typed and do not make one yet stay in it. */
function parse(wall: string, granularity: WallProps["granularity"]): CalendarDate | CalendarDateTime | null {
  try {
    return wall === "" ? null : granularity === "day" ? parseDate(wall) : parseDateTime(wall);
  } catch {
    return null;
  }
}

const LENGTHS = { day: 10, minute: 16, second: 19 } as const;

const written = (value: { toString(): string }, granularity: WallProps["granularity"]): string => value.toString().slice(0, LENGTHS[granularity]);
