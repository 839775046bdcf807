import { useState, type FormEvent } from "react";
import { useCommand } from "../api/useCommand";
import { useNow } from "../live/live";
import { Outcome } from "../people/Field";
import { useSay } from "../words/words";
import { FieldInput } from "./FieldInput";
import type { Entry } from "./descriptions";
import { bodyOf, problemOf, type Answers } from "./fields";
import { WhenField, whenProblem, type When } from "./WhenField";

interface Props {
  readonly entry: Entry;
  /** Where it is sent: about a person, or about the suite. */
  readonly path: string;
  readonly onWritten: () => void;
}

/** One thing that an officer writes down. The button is there from the start: what is missing is said beside its field when it is pressed. */
export function EntryForm({ entry, path, onWritten }: Props) {
  const say = useSay();
  const now = useNow();
  const { sending, refused, send } = useCommand();
  const [answers, setAnswers] = useState<Answers>({});
  const [when, setWhen] = useState<When>("");
  const [tried, setTried] = useState(false);
  const problems = Object.fromEntries(entry.fields.flatMap((field) => {
    const problem = problemOf(field, answers[field.name] ?? "");
    return problem === null ? [] : [[field.name, say(`entries.problem.${problem}`)]];
  }));
  const late = whenProblem(when, now);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (late !== null || Object.keys(problems).length > 0) {
      focusFirst(event.target, late !== null ? ["occurredAt", ...Object.keys(problems)] : Object.keys(problems));
      return;
    }
    const body = { ...bodyOf(entry.fields, answers), ...(when === "" ? {} : { occurredAt: when }) };
    if (await send(path, body)) {
      onWritten();
    }
  };
  const problem = (name: string) => (tried ? problems[name] : undefined) ?? refused?.fields[name];
  return (
    <form className="record-form entry-form" onSubmit={(event) => void submit(event)} data-form={entry.word} noValidate>
      {entry.fields.length > 0 && (
        <div className="form-row">
          {entry.fields.map((field) => (
            <FieldInput
              key={field.name} word={entry.word} field={field} answer={answers[field.name] ?? ""} problem={problem(field.name)}
              onAnswer={(answer) => setAnswers((before) => ({ ...before, [field.name]: answer }))}
            />
          ))}
        </div>
      )}
      <div className="form-row end">
        <WhenField when={when} now={now} problem={tried && late !== null ? say(`entries.problem.${late}`) : refused?.fields["occurredAt"]} onWhen={setWhen} />
        <button type="submit" className="btn main" data-action="write-down" disabled={sending}>{say("entries.do")}</button>
      </div>
      <Outcome sending={sending} done={false} refused={refused?.message ?? null} />
    </form>
  );
}

/** Whoever uses a keyboard is taken to the first field that is not well. */
function focusFirst(form: EventTarget, names: readonly string[]): void {
  const found = form instanceof HTMLElement
    ? names.map((name) => form.querySelector<HTMLElement>(`[name="${name}"]:not([type=hidden]), [name^="${name}-"], [data-select="${name}"] button, [data-field="${name}"] [role=spinbutton]`)).find((one) => one !== null)
    : undefined;
  found?.focus();
}
