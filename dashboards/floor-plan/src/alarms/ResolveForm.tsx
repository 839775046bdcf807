import { useState } from "react";
import { useCommand } from "../api/useCommand";
import type { AlarmView, ResolvedAction, ResolvedCause } from "../live/contract";
import { Choice, Field } from "../people/Field";
import { useSay } from "../words/words";
import { RowForm } from "./RowForm";

const CAUSES: readonly ResolvedCause[] = ["genuine", "lateEntry", "equipment", "setting", "exercise", "nothingFound"];
const ACTIONS: readonly ResolvedAction[] = ["personSeen", "personHelped", "personMoved", "placeSecured", "equipmentMended", "recordCompleted", "passedOn", "nothingNeeded"];

/** What it was and what was done. Nothing is preselected: a default would be what everybody answers. */
export function ResolveForm({ alarm, onClose }: { readonly alarm: AlarmView; readonly onClose: () => void }) {
  const say = useSay();
  const { sending, refused, send } = useCommand();
  const [cause, setCause] = useState<ResolvedCause | null>(null);
  const [action, setAction] = useState<ResolvedAction | null>(null);
  const [note, setNote] = useState("");
  const submit = async () => {
    const said = note.trim();
    if (await send("/api/alarms/resolve", { key: alarm.key, cause, action, ...(said === "" ? {} : { note: said }) })) {
      onClose();
    }
  };
  return (
    <RowForm name="resolve" complete={cause !== null && action !== null} incomplete={say("resolve.incomplete")} doWords={say("resolve.do")} sending={sending}
      refused={refused?.message ?? null} onSubmit={() => void submit()} onClose={onClose}>
      <Choice label={say("resolve.cause")} name="cause" value={cause} options={CAUSES.map((one) => [one, say(`cause.${one}`)] as const)} onChange={setCause} problem={refused?.fields["cause"]} />
      <Choice label={say("resolve.action")} name="action" value={action} options={ACTIONS.map((one) => [one, say(`action.${one}`)] as const)} onChange={setAction} problem={refused?.fields["action"]} />
      <Field label={say("resolve.note")} problem={refused?.fields["note"]}>
        {(ids) => <input {...ids} name="note" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </RowForm>
  );
}
