import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from "react";
import { Outcome } from "../people/Field";
import { useSay } from "../words/words";

interface Props {
  readonly name: string;
  readonly complete: boolean;
  /** Said while something is still missing. */
  readonly incomplete: string;
  readonly doWords: string;
  readonly sending: boolean;
  readonly refused: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small form inside the row of its alarm: nothing opens over the plan or the list. Its button stays inactive until everything needed is answered. */
export function RowForm({ name, complete, incomplete, doWords, sending, refused, onSubmit, onClose, children }: Props) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
    form.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !sending) {
      onSubmit();
    }
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <form className="alarm-form" ref={form} data-form={name} onSubmit={submit} onClick={(event) => event.stopPropagation()} onKeyDown={escape}>
      {children}
      <div className="alarm-form-end">
        <button type="submit" className="btn main" data-action={`do-${name}`} disabled={!complete || sending}>{doWords}</button>
        <button type="button" className="btn" data-action="close-form" onClick={onClose}>{say("form.close")} <kbd aria-hidden="true">Esc</kbd></button>
        {complete ? <Outcome sending={sending} done={false} refused={refused} /> : <span className="dim">{incomplete}</span>}
      </div>
    </form>
  );
}
