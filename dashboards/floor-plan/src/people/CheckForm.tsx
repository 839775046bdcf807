import { useState, type FormEvent } from "react";
import { useCommand } from "../api/useCommand";
import { useSay } from "../words/words";
import { Choice, Field, Outcome } from "./Field";
import { lookBody, lookPath, NOTE_MAX, type Response } from "./look";

type YesNo = "yes" | "no";

/** What an officer saw with their own eyes. Nothing is preselected, and nothing can be recorded before everything is answered. */
export function CheckForm({ record }: { readonly record: string }) {
  const say = useSay();
  const { sending, done, refused, send } = useCommand();
  const [seen, setSeen] = useState<YesNo | null>(null);
  const [breathing, setBreathing] = useState<YesNo | null>(null);
  const [response, setResponse] = useState<Response | null>(null);
  const [note, setNote] = useState("");
  const body = lookBody({ seen: answer(seen), breathing: answer(breathing), response, note });
  const complete = body !== null;
  const yesNo = [["yes", say("form.yes")], ["no", say("form.no")]] as const;
  const responses = (["talks", "moves", "asleepRoused", "none"] as const).map((one) => [one, say(`check.response.${one}`)] as const);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (body !== null && await send(lookPath(record), body)) {
      setSeen(null);
      setBreathing(null);
      setResponse(null);
      setNote("");
    }
  };
  return (
    <form className="record-form" onSubmit={(event) => void submit(event)} data-form="check">
      <div className="form-row">
        <Choice label={say("check.seen")} name="seen" value={seen} options={yesNo} onChange={setSeen} problem={refused?.fields["seen"]} />
        <Choice label={say("check.breathing")} name="breathing" value={breathing} options={yesNo} onChange={setBreathing} problem={refused?.fields["breathing"]} />
        <Choice label={say("check.response")} name="response" value={response} options={responses} onChange={setResponse} problem={refused?.fields["response"]} />
      </div>
      {response === "none" && <p className="urgent" role="alert">{say("check.help")}</p>}
      <div className="form-row end">
        <Field label={say("check.note")} problem={refused?.fields["note"]}>
          {(ids) => <input {...ids} name="note" maxLength={NOTE_MAX} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        <button type="submit" className="btn main" data-action="record-check" disabled={!complete || sending}>{say("check.do")}</button>
      </div>
      {complete ? <Outcome sending={sending} done={false} refused={refused?.message ?? null} /> : <p className="dim">{done ? `${say("form.done")}. ` : ""}{say("check.incomplete")}</p>}
    </form>
  );
}

const answer = (given: YesNo | null) => (given === null ? null : given === "yes");
