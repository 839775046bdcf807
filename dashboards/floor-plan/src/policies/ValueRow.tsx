import { useState } from "react";
import { Field } from "../people/Field";
import { named, useSay } from "../words/words";
import type { StandingValueView, ValueWish } from "./contract";
import { Mark } from "./Mark";

interface Props {
  readonly value: StandingValueView;
  readonly mayEdit: boolean;
  readonly wish: ValueWish | null;
  readonly whyMax: number;
  readonly onWish: (wish: ValueWish | null) => void;
}

/** One value: what holds, where it comes from, who made it otherwise. */
export function ValueRow({ value, mayEdit, wish, whyMax, onWish }: Props) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <tr data-value={value.key} data-wanted={wish !== null}>
        <th scope="row">{value.key}{value.from !== null && <small className="mid">{say("pol.from", { key: value.from })}</small>}</th>
        <td className="pol-value"><b data-in-force>{value.value}</b>{value.bound !== "none" && <small className="mid">{say(`pol.bound.${value.bound}`)}</small>}</td>
        <td className="wrap">{named(value.source)} <Mark confidence={value.confidence} />{value.note !== null && <small className="mid">{named(value.note)}</small>}</td>
        <td className="wrap">{value.overriddenBy === null ? "" : <><b>{say("pol.insteadOf", { value: value.packValue })}</b> <small className="mid">{say("pol.by", { by: value.overriddenBy, why: value.overriddenWhy ?? "" })}</small></>}</td>
        <td>
          {mayEdit && value.bound !== "fixed" && !editing && <button type="button" className="btn mini" data-action="edit" aria-label={say("pol.editKey", { key: value.key })} onClick={() => setEditing(true)}>{say(wish === null ? "pol.edit" : "pol.editAgain")}</button>}
          {value.bound === "fixed" && mayEdit && <span className="mid">{say("pol.fixed")}</span>}
        </td>
      </tr>
      {editing && (
        <tr className="pol-edit"><td colSpan={5}>
          <EditForm value={value} wish={wish} whyMax={whyMax} onCancel={() => setEditing(false)} onWish={(next) => { onWish(next); setEditing(false); }} />
        </td></tr>
      )}
    </>
  );
}

interface EditProps {
  readonly value: StandingValueView;
  readonly wish: ValueWish | null;
  readonly whyMax: number;
  readonly onWish: (wish: ValueWish | null) => void;
  readonly onCancel: () => void;
}

function EditForm({ value, wish, whyMax, onWish, onCancel }: EditProps) {
  const say = useSay();
  const [text, setText] = useState(wish?.value ?? value.value);
  const [why, setWhy] = useState(wish?.why ?? "");
  const [missing, setMissing] = useState(false);
  const take = (wanted: string | null) => {
    if (why.trim() === "") {
      setMissing(true);
    } else {
      onWish({ key: value.key, value: wanted, why: why.trim() });
    }
  };
  return (
    <form className="form-row" data-edit={value.key} onSubmit={(event) => { event.preventDefault(); take(text.trim()); }} onKeyDown={(event) => event.key === "Escape" && onCancel()}>
      <Field label={say("pol.newValue", { pack: value.packValue })} problem={undefined}>{(ids) => <input {...ids} name="value" autoFocus autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      <Field label={say("pol.why")} problem={missing ? say("pol.whyMissing") : undefined}>{(ids) => <input {...ids} name="why" className="long" autoComplete="off" maxLength={whyMax} value={why} onChange={(event) => setWhy(event.target.value)} />}</Field>
      <button type="submit" className="btn main">{say("pol.collect")}</button>
      {value.own && <button type="button" className="btn" data-action="pack" onClick={() => take(null)}>{say("pol.asPack", { value: value.packValue })}</button>}
      <button type="button" className="btn" onClick={onCancel}>{say("pol.cancel")}</button>
      {wish !== null && <button type="button" className="btn" onClick={() => onWish(null)}>{say("pol.drop")}</button>}
    </form>
  );
}
