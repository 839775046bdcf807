import { useState, type FormEvent } from "react";
import { useCommand } from "../api/useCommand";
import type { PersonView } from "../live/contract";
import { useNow } from "../live/live";
import { duration } from "../words/format";
import { useLanguage } from "../words/language";
import { instantOfCentre } from "../words/localTime";
import { useNames, useSay } from "../words/words";
import { Choice, Field, Outcome } from "./Field";
import { usePolicies } from "./usePolicies";
import { sourceOf } from "../words/source";

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Props {
  readonly onClose: () => void;
  readonly onBooked: (record: string) => void;
}

export function BookInForm({ onClose, onBooked }: Props) {
  const say = useSay();
  const language = useLanguage();
  const names = useNames();
  const now = useNow();
  const { policies, problem } = usePolicies();
  const { sending, refused, send } = useCommand();
  const [record, setRecord] = useState("");
  const [sex, setSex] = useState<PersonView["sex"] | null>(null);
  const [ageGroup, setAgeGroup] = useState<PersonView["ageGroup"] | null>(null);
  const [basis, setBasis] = useState("");
  const [observation, setObservation] = useState("");
  const [arrived, setArrived] = useState("");
  const timeWritten = arrived === "" || CLOCK_TIME.test(arrived);
  const complete = record.trim() !== "" && sex !== null && ageGroup !== null && basis !== "" && observation !== "" && timeWritten;
  const chosenBasis = policies?.bases.find((one) => one.key === basis);
  const fields = refused?.fields ?? {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const arrivedAt = arrived === "" ? {} : { arrivedAt: instantOfCentre(arrived, now, names.timeZone) };
    if (await send("/api/people", { record: record.trim(), sex, ageGroup, basis, observation, ...arrivedAt })) {
      onBooked(record.trim());
    }
  };
  return (
    <section className="panel people record">
      <div className="cap"><h2>{say("bookIn.heading")}</h2><button type="button" className="btn mini close" data-action="close" onClick={onClose}>{say("record.close")} <kbd>Esc</kbd></button></div>
      {problem !== null && <p className="refused" role="alert">{say("bookIn.policiesFailed", { why: problem })}</p>}
      <form className="record-form" onSubmit={(event) => void submit(event)} data-form="book-in">
        <div className="form-row">
          <Field label={say("bookIn.record")} problem={fields["record"]}>
            {(ids) => <input {...ids} name="record" autoFocus required autoComplete="off" value={record} onChange={(event) => setRecord(event.target.value)} />}
          </Field>
          <Field label={say("bookIn.basis")} problem={fields["basis"]}>
            {(ids) => (
              <select {...ids} name="basis" value={basis} onChange={(event) => setBasis(event.target.value)}>
                <option value="">{say("form.choose")}</option>
                {policies?.bases.map((one) => <option key={one.key} value={one.key}>{one.name[language]} · {duration(one.limit.seconds, language)}</option>)}
              </select>
            )}
          </Field>
          <Field label={say("bookIn.observation")} problem={fields["observation"]}>
            {(ids) => (
              <select {...ids} name="observation" value={observation} onChange={(event) => setObservation(event.target.value)}>
                <option value="">{say("form.choose")}</option>
                {policies?.observationLevels.map((one) => <option key={one.level} value={one.level}>{one.name[language]} · {say("bookIn.every", { interval: duration(one.intervalSeconds, language) })}</option>)}
              </select>
            )}
          </Field>
          <Field label={say("bookIn.arrivedAt")} problem={timeWritten || arrived.length < 5 ? fields["arrivedAt"] : say("bookIn.timeForm")}>
            {(ids) => <input {...ids} name="arrivedAt" inputMode="numeric" placeholder="HH:mm" maxLength={5} autoComplete="off" value={arrived} onChange={(event) => setArrived(event.target.value)} />}
          </Field>
        </div>
        <div className="form-row end">
          <Choice label={say("bookIn.sex")} name="sex" value={sex} options={(["male", "female"] as const).map((one) => [one, say(`record.sex.${one}`)] as const)} onChange={setSex} problem={fields["sex"]} />
          <Choice label={say("bookIn.ageGroup")} name="ageGroup" value={ageGroup} options={(["adult", "minor", "elderly"] as const).map((one) => [one, say(`record.age.${one}`)] as const)} onChange={setAgeGroup} problem={fields["ageGroup"]} />
          <button type="submit" className="btn main" data-action="submit-book-in" disabled={!complete || sending}>{say("bookIn.do")}</button>
        </div>
        {chosenBasis !== undefined && <p className="dim">{sourceOf(chosenBasis.limit, language)}{say("word.brackets", { text: say(`confidence.${chosenBasis.limit.confidence}`) })}</p>}
        <Outcome sending={sending} done={false} refused={refused?.message ?? null} />
      </form>
    </section>
  );
}
