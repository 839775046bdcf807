import { useState } from "react";
import { AlarmSymbol } from "../alarms/AlarmSymbol";
import { clockTime } from "../words/format";
import { useSay } from "../words/words";
import { useKeeping } from "./CheckPage";
import type { Draft } from "./outbox/kept";
import { ambulanceCalled } from "./recording";
import { usePhone } from "./usePhone";

/** After the one touch: what to do now, and whether anybody else knows. */
export function Raised({ raised }: { readonly raised: Draft }) {
  const say = useSay();
  const { entries, names, now } = usePhone();
  const { keep, problem, busy } = useKeeping(say);
  const [called, setCalled] = useState<Draft | null>(null);
  const state = entries.find((entry) => entry.id === raised.id)?.state ?? "waiting";
  const reason = entries.find((entry) => entry.id === raised.id)?.reason ?? "";
  const at = (draft: Draft) => clockTime(Date.parse(draft.at), names.timeZone);
  const call = async () => {
    const draft = ambulanceCalled(raised.record, say("phone.raised.reason"), new Date(now()).toISOString());
    if (await keep([draft])) {
      setCalled(draft);
    }
  };
  return (
    <main className="phone-main phone-raised" data-raised={state}>
      <div role="alert">
        <h2><AlarmSymbol kind={1} look="unacknowledged" size={48} name="P1" /> {say("phone.raised", { record: raised.record })}</h2>
        <p className="phone-raised-do">{say("phone.raised.do")}</p>
        <p><b>{say("phone.raised.at", { at: at(raised) })}.</b> {say(`phone.raised.${state}`, { reason })}</p>
      </div>
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
      {called === null
        ? <button type="button" className="btn main" data-action="ambulance-called" disabled={busy} onClick={() => void call()}>{say("phone.raised.called")}</button>
        : <p data-ambulance-called><b>{say("phone.raised.calledDone", { at: at(called) })}</b></p>}
    </main>
  );
}
