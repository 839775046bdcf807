import type { ReactNode } from "react";
import { useSay } from "../../words/words";
import type { Axis } from "./axis";
import type { Span } from "./spans";

/** What every lane is drawn by. */
export interface Drawing {
  readonly axis: Axis;
  /** Of the axis, in pixels. */
  readonly width: number;
  readonly span: Span;
}

export const percent = (part: number) => `${(part * 100).toFixed(3)}%`;

type LaneName = "places" | "company" | "looks" | "care" | "interviews" | "alarms" | "observed" | "clocks";

export function Lane({ name, act, children }: { readonly name: LaneName; readonly act?: ReactNode; readonly children: ReactNode }) {
  const say = useSay();
  return <><div className="lane-name">{say(`custody.lane.${name}`)}{act}</div><div className="lane" data-lane={name}>{children}</div></>;
}
