import { Checkbox, CheckboxGroup, Label } from "react-aria-components/CheckboxGroup";
import type { Option } from "./options";

interface Props {
  readonly name: string;
  readonly label: string;
  /** The label is only spoken. */
  readonly quiet?: boolean;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few. */
export function CheckGroup({ name, label, quiet = false, options, chosen, onChange }: Props) {
  return (
    <CheckboxGroup className="checks" value={[...chosen]} onChange={onChange}>
      <Label className={quiet ? "spoken-only" : undefined}>{label}</Label>
      {options.map(([value, words]) => (
        <Checkbox key={value} value={value} name={`${name}-${value}`} className="check"><span className="tick" aria-hidden="true" />{words}</Checkbox>
      ))}
    </CheckboxGroup>
  );
}
