import { useRef, useState } from "react";
import { useCommand } from "../api/useCommand";
import type { AlarmView } from "../live/contract";
import { useNow } from "../live/live";
import { Choice, Field } from "../people/Field";
import { duration, minuteTime } from "../words/format";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";
import { shelveMinutes } from "./offers";
import { RowForm } from "./RowForm";

/** Time and reason; the server takes it back by itself at the end. */
export function ShelveForm({ alarm, onClose }: { readonly alarm: AlarmView; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const names = useNames();
  const now = useNow();
  const { sending, refused, send } = useCommand();
  const [minutes, setMinutes] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const unanswered = useRef<{ readonly minutes: string; readonly until: string } | null>(null);
  const end = minutes === null ? null : now + Number(minutes) * 60_000;
  const submit = async () => {
    if (minutes === null || end === null) {
      return;
    }
    // After a lost answer the same end is asked for again, so that the same words carry the same command.
    const again = refused?.status === null && unanswered.current?.minutes === minutes ? unanswered.current.until : null;
    const until = again ?? new Date(end).toISOString();
    unanswered.current = { minutes, until };
    if (await send("/api/alarms/shelve", { key: alarm.key, until, reason: reason.trim() })) {
      onClose();
    }
  };
  return (
    <RowForm name="shelve" complete={minutes !== null && reason.trim() !== ""} incomplete={say("shelve.incomplete")} sending={sending} refused={refused?.message ?? null}
      doWords={end === null ? say("shelve.do") : say("shelve.doUntil", { at: minuteTime(end, names.timeZone) })} onSubmit={() => void submit()} onClose={onClose}>
      <Choice label={say("shelve.for")} name="minutes" value={minutes} options={shelveMinutes(alarm.priority).map((one) => [String(one), duration(one * 60, language)] as const)} onChange={setMinutes} problem={refused?.fields["until"]} />
      <Field label={say("shelve.reason")} problem={refused?.fields["reason"]}>
        {(ids) => <input {...ids} name="reason" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </RowForm>
  );
}
