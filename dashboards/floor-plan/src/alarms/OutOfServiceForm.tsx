import { useState } from "react";
import { useCommand } from "../api/useCommand";
import type { AlarmView } from "../live/contract";
import { Field } from "../people/Field";
import { useSay } from "../words/words";
import { RowForm } from "./RowForm";

/** For things that wait for their repair. People are never out of service. */
export function OutOfServiceForm({ alarm, onClose }: { readonly alarm: AlarmView; readonly onClose: () => void }) {
  const say = useSay();
  const { sending, refused, send } = useCommand();
  const [workOrder, setWorkOrder] = useState("");
  const [reason, setReason] = useState("");
  const submit = async () => {
    if (await send("/api/alarms/out-of-service", { key: alarm.key, workOrder: workOrder.trim(), reason: reason.trim() })) {
      onClose();
    }
  };
  return (
    <RowForm name="out-of-service" complete={workOrder.trim() !== "" && reason.trim() !== ""} incomplete={say("out.incomplete")} doWords={say("out.do")} sending={sending}
      refused={refused?.message ?? null} onSubmit={() => void submit()} onClose={onClose}>
      <Field label={say("out.workOrder")} problem={refused?.fields["workOrder"]}>
        {(ids) => <input {...ids} name="workOrder" maxLength={40} value={workOrder} onChange={(event) => setWorkOrder(event.target.value)} />}
      </Field>
      <Field label={say("out.reason")} problem={refused?.fields["reason"]}>
        {(ids) => <input {...ids} name="reason" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </RowForm>
  );
}
