import { ComboBox as AriaComboBox, Input, Popover } from "react-aria-components/ComboBox";
import { useState, type RefObject } from "react";
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
  const wordsOf = (one: string) => [...options, ...groups.flatMap((group) => group.options)].find(([known]) => known === one)?.[1];
  const [typed, setTyped] = useState(wordsOf(value) ?? value);
  const [said, setSaid] = useState(value);
  if (value !== said) {
    setSaid(value);
    setTyped(wordsOf(value) ?? value);
  }
  const tell = (next: string, text: string) => {
    setSaid(next);
    setTyped(text);
    if (next !== value) {
      onChange(next);
    }
  };
  return (
    <AriaComboBox
      className="field" menuTrigger="input" allowsCustomValue={free} isInvalid={problem !== undefined} data-select={name}
      inputValue={typed} selectedKey={wordsOf(value) === undefined ? null : keyOf(value)}
      onInputChange={(text) => (free ? tell(text, text) : setTyped(text))}
      onSelectionChange={(key) => {
        // Null: it is left with what is none of the options.
        const next = key === null ? value : valueOf(key);
        tell(next, wordsOf(next) ?? next);
      }}
    >
      <Labelled label={label} problem={problem}><Input name={name} autoComplete="off" spellCheck="false" {...(input === undefined ? {} : { ref: input })} /></Labelled>
      <Popover className="popup"><Options options={options} groups={groups} /></Popover>
    </AriaComboBox>
  );
}
