import { ComboBox as AriaComboBox, Input, Popover } from "react-aria-components/ComboBox";
import type { RefObject } from "react";
import { Labelled } from "./Labelled";
import { keyOf, Options, valueOf, type Option, type OptionGroup } from "./options";

interface Props {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly groups?: readonly OptionGroup[];
  /** Something else than the options may be typed; it is handed over as it stands. */
  readonly free?: boolean;
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
  readonly input?: RefObject<HTMLInputElement | null>;
}

/** Found by typing a part of its words: a record, a room, an officer. What does not fit leaves the list; arrows and Enter choose. */
export function ComboBox({ label, name, value, options, groups = [], free = false, onChange, problem, input }: Props) {
  const words = [...options, ...groups.flatMap((group) => group.options)].find(([one]) => one === value)?.[1];
  return (
    <AriaComboBox
      className="field" menuTrigger="input" allowsCustomValue={free} isInvalid={problem !== undefined} data-select={name} key={words === undefined ? "typed" : value}
      {...(words === undefined ? { defaultInputValue: value } : { defaultSelectedKey: keyOf(value) })}
      onSelectionChange={(key) => key !== null && onChange(valueOf(key))}
      {...(free ? { onInputChange: (typed: string) => words !== typed && onChange(typed) } : {})}
    >
      <Labelled label={label} problem={problem}><Input name={name} autoComplete="off" spellCheck="false" {...(input === undefined ? {} : { ref: input })} /></Labelled>
      <Popover className="popup"><Options options={options} groups={groups} /></Popover>
    </AriaComboBox>
  );
}
