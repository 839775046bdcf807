import { Button, Popover, Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { useSay } from "../words/words";
import { Labelled } from "./Labelled";
import { keyOf, Options, valueOf, type Option, type OptionGroup } from "./options";

interface Props {
  readonly label: string;
  readonly name: string;
  /** Empty: nothing is chosen, or the option of that value. Nothing is preselected by this. */
  readonly value: string;
  readonly options: readonly Option[];
  readonly groups?: readonly OptionGroup[];
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
}

/** One of up to some thirty that somebody knows by sight. Letters jump to what begins with them. */
export function Select({ label, name, value, options, groups, onChange, problem }: Props) {
  const say = useSay();
  const known = value !== "" || options.some(([one]) => one === "");
  return (
    <AriaSelect className="field" name={name} placeholder={say("form.choose")} value={known ? keyOf(value) : null} onChange={(key) => onChange(valueOf(key))} isInvalid={problem !== undefined} data-select={name}>
      <Labelled label={label} problem={problem}>
        <Button className="drop"><SelectValue /><span aria-hidden="true" className="arrow" /></Button>
      </Labelled>
      <Popover className="popup"><Options options={options} {...(groups === undefined ? {} : { groups })} /></Popover>
    </AriaSelect>
  );
}
