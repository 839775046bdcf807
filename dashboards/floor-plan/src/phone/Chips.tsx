import { useId } from "react";

interface Props<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly value: T | null;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
  /** The label stands beside the answers. */
  readonly beside?: boolean;
}

/** Answers for a thumb. What is chosen has a tick and another fill, and is said; touching it again is left to whoever listens. */
export function Chips<T extends string>({ label, hint, name, value, options, onChange, beside = false }: Props<T>) {
  const id = useId();
  return (
    <div className={`phone-chips${beside ? " beside" : ""}`} role="group" aria-labelledby={id}>
      <h3 id={id}>{label}{hint !== undefined && <> <span className="mid">{hint}</span></>}</h3>
      <div>
        {options.map(([option, words]) => (
          <button key={option} type="button" className="btn" aria-pressed={value === option} data-choice={`${name}-${option}`} onClick={() => onChange(option)}>
            {value === option && <span aria-hidden="true">✓</span>} {words}
          </button>
        ))}
      </div>
    </div>
  );
}
