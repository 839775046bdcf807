import { Choice, Field } from "../people/Field";
import { CheckGroup } from "../widgets/CheckGroup";
import { ComboBox } from "../widgets/ComboBox";
import { DateTimeField } from "../widgets/DateTimeField";
import { Select } from "../widgets/Select";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";
import { useChoices } from "./choices";
import { BETWEEN, NOTHING, several, type EntryField } from "./fields";
import { askedAs, optionWord } from "./words";

/** As long as the server takes of one text. */
const TEXT_MAX = 500;

interface Props {
  readonly word: string;
  readonly field: EntryField;
  readonly answer: string;
  readonly problem: string | undefined;
  readonly onAnswer: (answer: string) => void;
}

/** One question of a form. Nothing is preselected. */
export function FieldInput({ word, field, answer, problem, onAnswer }: Props) {
  const say = useSay();
  const language = useLanguage();
  const names = useNames();
  const choices = useChoices();
  const { name } = field;
  const asked = askedAs(word, field, language);
  const label = field.optional ? say("entries.optional", { field: asked }) : asked;
  const plain = { label, name, value: answer, problem, onChange: onAnswer };
  switch (field.asked) {
    case "one":
      return <Choice {...plain} value={answer === "" ? null : answer} options={field.options.map((option) => [option, optionWord(option, language)] as const)} />;
    case "yesNo":
      return <Choice {...plain} value={answer === "" ? null : answer} options={[["yes", say("form.yes")], ["no", say("form.no")]]} />;
    case "some":
      return (
        <Listed problem={problem}>
          <CheckGroup name={name} label={label} options={field.options.map((option) => [option, optionWord(option, language)] as const)} chosen={several(answer)} onChange={(next) => onAnswer(alone(several(answer), next))} />
        </Listed>
      );
    case "officers":
      return <Listed problem={problem}><CheckGroup name={name} label={label} options={choices.officers} chosen={several(answer)} onChange={(next) => onAnswer(next.join(BETWEEN))} /></Listed>;
    case "zones":
      return <Listed problem={problem}><CheckGroup name={name} label={label} options={choices.zones} chosen={several(answer)} onChange={(next) => onAnswer(next.join(BETWEEN))} /></Listed>;
    case "officer":
      return <Select {...plain} options={optional(field, choices.officers, say("entries.none"))} />;
    case "zone":
      return <ComboBox {...plain} options={choices.zones} />;
    case "band":
      return <ComboBox {...plain} free options={choices.bands} />;
    case "record":
      return <ComboBox {...plain} free options={choices.records} />;
    case "time":
      if (field.offered !== null) {
        return <Select {...plain} options={optional(field, choices.offered[field.offered], say("entries.none"))} />;
      }
      return <DateTimeField label={label} name={name} instant={answer} timeZone={names.timeZone} onChange={onAnswer} problem={problem} />;
    case "texts":
      return <Texts {...plain} />;
    case "number":
    case "length":
      return <Field label={label} problem={problem}>{(ids) => <input {...ids} name={name} inputMode="numeric" autoComplete="off" maxLength={15} value={answer} onChange={(event) => onAnswer(event.target.value)} />}</Field>;
    case "text":
      return field.offered === null
        ? <Field label={label} problem={problem}>{(ids) => <input {...ids} name={name} autoComplete="off" maxLength={TEXT_MAX} value={answer} onChange={(event) => onAnswer(event.target.value)} />}</Field>
        : field.offered === "regimes"
          ? <Select {...plain} options={choices.offered.regimes} />
          : <ComboBox {...plain} free options={choices.offered[field.offered]} />;
  }
}

/** "None of them" stands alone: whoever picks it takes the others away, and the other way round. */
function alone(before: readonly string[], next: readonly string[]): string {
  const picked = next.includes("none") && !before.includes("none") ? ["none"] : next.filter((one) => one !== "none" || next.length === 1);
  return picked.join(BETWEEN);
}

const optional = (field: EntryField, options: readonly (readonly [string, string])[], none: string) => (field.optional ? [["", none] as const, ...options] : options);

function Listed({ problem, children }: { readonly problem: string | undefined; readonly children: React.ReactNode }) {
  return <div className="entry-list">{children}{problem !== undefined && <span className="refused" role="alert">{problem}</span>}</div>;
}

interface TextsProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (answer: string) => void;
}

/** That there is nothing to list is an answer that has to be given. */
function Texts({ label, name, value, problem, onChange }: TextsProps) {
  const say = useSay();
  const listed = value !== "" && value !== NOTHING;
  return (
    <div className="entry-list">
      <Choice label={label} name={`${name}-any`} value={value === "" ? null : value === NOTHING ? "no" : "yes"} options={[["no", say("entries.nothing")], ["yes", say("entries.these")]]} onChange={(any) => onChange(any === "no" ? NOTHING : BETWEEN)} problem={listed ? undefined : problem} />
      {listed && <Field label={say("entries.eachLine")} problem={problem}>{(ids) => <textarea {...ids} name={name} rows={2} maxLength={TEXT_MAX} value={value === BETWEEN ? "" : value} onChange={(event) => onChange(event.target.value === "" ? BETWEEN : event.target.value)} />}</Field>}
    </div>
  );
}
