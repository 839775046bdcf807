import { Field } from "../people/Field";

interface Props {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
  readonly type?: "text" | "password";
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
}

/** A line to type into. */
export function Box({ label, name, value, onChange, problem, type = "text", autoComplete = "off", autoFocus = false }: Props) {
  return (
    <Field label={label} problem={problem}>
      {(ids) => <input {...ids} name={name} type={type} autoComplete={autoComplete} autoFocus={autoFocus} required value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
