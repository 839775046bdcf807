import { Switch as AriaSwitch } from "react-aria-components/Switch";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

/** On or off, at once: there is no button that has to be pressed afterwards. Its state is told by place and fill. */
export function Switch({ name, label, on, onChange, disabled = false }: Props) {
  return (
    <AriaSwitch className="switch" name={name} isSelected={on} onChange={onChange} isDisabled={disabled}>
      <span className="track" aria-hidden="true"><i /></span>{label}
    </AriaSwitch>
  );
}
