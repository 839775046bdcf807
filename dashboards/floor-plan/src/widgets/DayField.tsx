import { WallField, type WallProps } from "./WallField";

interface Props extends Omit<WallProps, "wall" | "granularity"> {
  /** 2026-11-23; empty when nothing is written. */
  readonly day: string;
}

/** A day of the calendar, as the page's language writes it. */
export function DayField({ day, ...rest }: Props) {
  return <WallField {...rest} wall={day} granularity="day" />;
}
