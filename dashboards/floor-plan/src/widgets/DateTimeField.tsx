import { useState } from "react";
import { instantOf, wallOf } from "../log/period";
import { WallField, type WallProps } from "./WallField";

interface Props extends Omit<WallProps, "wall" | "granularity"> {
  /** As the API takes it; empty when nothing is written. */
  readonly instant: string;
  /** The centre's: its clock is typed, never the browser's. */
  readonly timeZone: string;
  readonly seconds?: boolean;
}

/** A moment on the centre's clock. */
export function DateTimeField({ instant, timeZone, seconds = false, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState({ wall: "", instant: "" });
  // What was typed is shown as it was typed: years before clocks were set by zones, and the hour that is there twice, would come back as something else.
  const wall = typed.instant === instant ? typed.wall : shown(instant, timeZone, seconds);
  const change = (next: string) => {
    const meant = next === "" ? "" : instantOf(next, timeZone);
    setTyped({ wall: next, instant: meant });
    onChange(meant);
  };
  return <WallField {...rest} wall={wall} granularity={seconds ? "second" : "minute"} onChange={change} />;
}

function shown(instant: string, timeZone: string, seconds: boolean): string {
  const wall = wallOf(instant, timeZone);
  return wall === "" || !seconds ? wall : `${wall}:${new Date(Date.parse(instant)).toISOString().slice(17, 19)}`;
}
