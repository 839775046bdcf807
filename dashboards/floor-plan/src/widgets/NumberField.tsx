import { Button, Group, Input, NumberField as AriaNumberField } from "react-aria-components/NumberField";
import { useSay } from "../words/words";
import { Labelled } from "./Labelled";

interface Props {
  readonly label: string;
  readonly name: string;
  /** Null: nothing is written. */
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly onChange: (value: number | null) => void;
  readonly problem?: string | undefined;
}

/** A number that is typed, or stepped with arrows. What lies beyond the bounds becomes the bound when the field is left. */
export function NumberField({ label, name, value, min, max, step = 1, onChange, problem }: Props) {
  const say = useSay();
  return (
    <AriaNumberField
      className="field" value={value ?? Number.NaN} step={step} isInvalid={problem !== undefined}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...(min === undefined ? {} : { minValue: min })} {...(max === undefined ? {} : { maxValue: max })}
    >
      <Labelled label={label} problem={problem}>
        <Group className="stepper">
          <Input name={`${name}-shown`} data-number={name} />
          <Button slot="decrement" className="step" aria-label={say("widget.less", { label })}>−</Button>
          <Button slot="increment" className="step" aria-label={say("widget.more", { label })}>+</Button>
        </Group>
      </Labelled>
    </AriaNumberField>
  );
}
