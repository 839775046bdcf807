import { useEffect, useState } from "react";
import { Refused } from "../api/api";
import { useApi } from "../api/useCommand";
import { Field } from "../people/Field";
import { useSay } from "../words/words";
import { changeRefused } from "./refused";
import type { CheckedView, ValueWish } from "./contract";
import { Problems, ValueTable } from "./ValueTable";

interface Props {
  readonly base: string;
  readonly wishes: readonly ValueWish[];
  readonly valuesMax: number;
  readonly whyMax: number;
  readonly onDrop: (key: string) => void;
  readonly onProposed: (id: number) => void;
  readonly onOutOfDate: () => void;
}

/** What was collected, checked by the server as a site file is; it is proposed only without a problem. */
export function ProposeForm({ base, wishes, valuesMax, whyMax, onDrop, onProposed, onOutOfDate }: Props) {
  const say = useSay();
  const api = useApi();
  const [checked, setChecked] = useState<CheckedView | null>(null);
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  useEffect(() => {
    let wanted = true;
    setChecked(null);
    api.checkChange({ values: wishes }).then((answer) => wanted && setChecked(answer), (failed: unknown) => wanted && setProblem(changeRefused(failed, say)));
    return () => {
      wanted = false;
    };
  }, [api, wishes, say]);
  const propose = async () => {
    setSending(true);
    setProblem(null);
    try {
      onProposed((await api.proposeChange(base, why.trim(), { values: wishes })).id);
    } catch (failed) {
      setProblem(changeRefused(failed, say));
      setSending(false);
      if (failed instanceof Refused && failed.code === "out-of-date") {
        onOutOfDate();
      }
    }
  };
  const bad = checked !== null && checked.problems.length > 0;
  return (
    <section className="panel pol-proposal" data-proposal={wishes.length}>
      <div className="cap"><h2>{say("pol.proposal")}</h2><span>{say("pol.count", { count: wishes.length, max: valuesMax })}</span></div>
      {checked !== null && <Problems problems={checked.problems} />}
      {checked !== null && !bad && <ValueTable values={checked.values} />}
      <p className="pol-drop">{wishes.map((wish) => <button key={wish.key} type="button" className="btn mini" onClick={() => onDrop(wish.key)}>{say("pol.dropKey", { key: wish.key })}</button>)}</p>
      <form className="form-row" onSubmit={(event) => { event.preventDefault(); void propose(); }}>
        <Field label={say("pol.whyAll")} problem={undefined}>{(ids) => <input {...ids} name="why-all" className="long" maxLength={whyMax} autoComplete="off" value={why} onChange={(event) => setWhy(event.target.value)} />}</Field>
        <button type="submit" className="btn main" disabled={sending || bad || checked === null || why.trim() === ""} data-action="propose">{say("pol.propose")}</button>
        {problem !== null && <span className="refused" role="alert">{problem}</span>}
      </form>
      <p className="mid">{say("pol.nothingYet")}</p>
    </section>
  );
}
