import { useEffect, useRef, useState, type ReactNode } from "react";
import { useSay } from "../words/words";
import "./roads.css";

export interface Step {
  readonly key: string;
  readonly name: string;
  /** What is known to be done already, in words; null while it is not. */
  readonly done: string | null;
  readonly form: (onDone: () => void) => ReactNode;
}

interface Props {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Where it begins; the first that is not done when left out. */
  readonly start?: string;
  /** The focus goes into the first form at once: whoever comes here has just sent the one before. */
  readonly eager?: boolean;
  readonly onEnd?: () => void;
}

/** Steps that belong together, in their order. Each can be put off and taken up again: a road leads, it locks nobody in. */
export function Road({ label, steps, start, eager = false, onEnd }: Props) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(start ?? null);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const open = (step: Step) => step.done === null && !passed.has(step.key);
  const current = steps.find((step) => step.key === chosen) ?? steps.find(open) ?? null;
  const place = useRef<HTMLDivElement>(null);
  const moves = useRef(eager);
  const key = current?.key;
  useEffect(() => {
    if (moves.current) {
      place.current?.querySelector<HTMLElement>("form input:not([type=hidden]), form select, form button")?.focus();
    }
    moves.current = eager;
  }, [key, eager]);
  const leave = (step: Step) => {
    moves.current = true;
    const next = steps.slice(steps.indexOf(step) + 1).find(open) ?? null;
    setPassed((before) => new Set([...before, step.key]));
    setChosen(next?.key ?? null);
    if (next === null) {
      onEnd?.();
    }
  };
  return (
    <div className="road" data-road={current?.key ?? ""}>
      <ol className="road-steps" aria-label={label}>
        {steps.map((step, index) => (
          <li key={step.key}>
            <button type="button" className="btn mini" aria-current={step === current ? "step" : undefined} data-step={step.key} data-done={step.done !== null} onClick={() => setChosen(step.key)}>
              <b>{index + 1}</b> {step.name} <span className="step-state">{step.done ?? say("road.open")}</span>
            </button>
          </li>
        ))}
      </ol>
      {current === null
        ? <p className="mid calm" role="status">{say("road.end")}</p>
        : (
          <div key={current.key} className="road-form" ref={place}>
            {current.form(() => leave(current))}
            {current !== steps[steps.length - 1] && <button type="button" className="btn mini later" data-action="later" onClick={() => leave(current)}>{say("road.later")}</button>}
          </div>
        )}
    </div>
  );
}
