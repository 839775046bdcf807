import { useSay } from "../words/words";
import { DateTimeField } from "./DateTimeField";

interface End {
  readonly name: string;
  readonly label: string;
  /** Empty: the range is open on this side. */
  readonly instant: string;
  readonly problem?: string | undefined;
  readonly onChange: (instant: string) => void;
}

interface Props {
  readonly timeZone: string;
  readonly from: End;
  readonly to: End;
}

/** Two moments on the centre's clock, each of which may be missing. An end that is not after its beginning is said beside it. */
export function DateTimeRange({ timeZone, from, to }: Props) {
  const say = useSay();
  const turned = from.instant !== "" && to.instant !== "" && Date.parse(to.instant) <= Date.parse(from.instant);
  return (
    <>
      <DateTimeField {...from} timeZone={timeZone} />
      <DateTimeField {...to} timeZone={timeZone} problem={to.problem ?? (turned ? say("widget.turned") : undefined)} />
    </>
  );
}
