import { useId, type ReactNode } from "react";
import { useSay } from "../words/words";

interface Props {
  readonly label: string;
  readonly problem: string | undefined;
  /** The control, given the ids that tie it to its label and its problem. */
  readonly children: (ids: { readonly id: string; readonly "aria-describedby": string | undefined; readonly "aria-invalid": boolean }) => ReactNode;
}

/** A wrong input is said beside the field; what was typed stays. */
export function Field({ label, problem, children }: Props) {
  const id = useId();
  const why = `${id}-why`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": problem === undefined ? undefined : why, "aria-invalid": problem !== undefined })}
      {problem !== undefined && <span className="refused" id={why} role="alert">{problem}</span>}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: T | null;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
  readonly problem?: string | undefined;
}

/** Touch-sized answers side by side; nothing is preselected. */
export function Choice<T extends string>({ label, name, value, options, onChange, problem }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choices">
        {options.map(([option, words]) => (
          <label key={option} className={`btn${value === option ? " picked" : ""}`}>
            <input type="radio" name={name} value={option} checked={value === option} onChange={() => onChange(option)} />
            {words}
          </label>
        ))}
      </div>
      {problem !== undefined && <span className="refused" role="alert">{problem}</span>}
    </fieldset>
  );
}

interface OutcomeProps {
  readonly sending: boolean;
  readonly done: boolean;
  readonly refused: string | null;
}

export function Outcome({ sending, done, refused }: OutcomeProps) {
  const say = useSay();
  if (refused !== null) {
    return <span className="refused" role="alert">{refused}</span>;
  }
  return <span className="mid" role="status">{sending ? say("form.sending") : done ? say("form.done") : ""}</span>;
}
