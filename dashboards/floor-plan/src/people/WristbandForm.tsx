import { useId, useState, type FormEvent } from "react";
import { useCommand } from "../api/useCommand";
import { useSay } from "../words/words";
import { Field, Outcome } from "./Field";
import { usePolicies } from "./usePolicies";

export function WristbandForm({ record, onDone }: { readonly record: string; readonly onDone?: () => void }) {
  const say = useSay();
  const list = useId();
  const { sending, done, refused, send } = useCommand();
  const { policies } = usePolicies();
  const [wristband, setWristband] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send(`/api/people/${encodeURIComponent(record)}/wristband`, { wristband: wristband.trim() })) {
      onDone?.();
    }
  };
  return (
    <form className="record-form" onSubmit={(event) => void submit(event)} data-form="wristband">
      <div className="form-row end">
        <Field label={say("wristband.id")} problem={refused?.fields["wristband"]}>
          {(ids) => <input {...ids} name="wristband" list={list} required value={wristband} onChange={(event) => setWristband(event.target.value)} />}
        </Field>
        <button type="submit" className="btn main" data-action="assign-wristband" disabled={wristband.trim() === "" || sending}>{say("wristband.do")}</button>
      </div>
      <datalist id={list}>{policies?.freeWristbands.map((free) => <option key={free} value={free} />)}</datalist>
      {policies !== null && policies.freeWristbands.length > 0 && <p className="dim">{say("wristband.free", { free: policies.freeWristbands.slice(0, 12).join(", ") })}</p>}
      <Outcome sending={sending} done={done} refused={refused?.message ?? null} />
    </form>
  );
}
