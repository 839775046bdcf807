import { memo, useState } from "react";
import { useCommand } from "../api/useCommand";
import type { AlarmView } from "../live/contract";
import { useSession } from "../session";
import { minuteTime } from "../words/format";
import { alarmTitle, useNames, useSay } from "../words/words";
import { AlarmSymbol, kindOf } from "./AlarmSymbol";
import { footOf } from "./aside";
import { offersOf } from "./offers";

/** One line for everything that is kept from ringing; a click opens it into rows. It is there whenever anything is set aside. */
export const AsideFoot = memo(function AsideFoot({ alarms }: { readonly alarms: readonly AlarmView[] }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const foot = footOf(alarms);
  if (foot.alarms.length === 0) {
    return null;
  }
  const counts = ([["aside.shelved", foot.shelved], ["aside.outOfService", foot.outOfService], ["aside.asked", foot.asked]] as const).filter(([, count]) => count > 0);
  return (
    <div className="aside" data-aside-count={foot.alarms.length}>
      <button type="button" className="aside-line" data-action="open-aside" aria-expanded={open} onClick={() => setOpen((before) => !before)}>
        <AlarmSymbol kind={3} look="aside" size={26} />
        <b>{counts.map(([words, count]) => say(words, { count })).join(say("word.comma"))}</b>
        <span className="aside-arrow" aria-hidden="true">{open ? "▾" : "▴"}</span>
      </button>
      {open && <div className="aside-rows">{foot.alarms.map((alarm) => <AsideRow key={alarm.key} alarm={alarm} />)}</div>}
    </div>
  );
});

function AsideRow({ alarm }: { readonly alarm: AlarmView }) {
  const say = useSay();
  const names = useNames();
  const session = useSession();
  const { sending, refused, send } = useCommand();
  const { aside } = alarm;
  if (aside === null) {
    return null;
  }
  const end = aside.until === null ? say("aside.untilMended", { order: aside.workOrder ?? "?" }) : say("aside.until", { at: minuteTime(Date.parse(aside.until), names.timeZone) });
  const offers = offersOf(alarm, session).filter((offer) => offer === "agree" || offer === "takeBack");
  return (
    <div className="aside-row" data-aside={alarm.key} data-in-force={aside.inForce} data-state={alarm.state}>
      <AlarmSymbol kind={kindOf(alarm)} look="aside" size={26} name={`P${alarm.priority}`} />
      <div>
        <div><b>{alarmTitle(alarm, names)}</b></div>
        <div className="mid">
          {[end, say("aside.by", { by: aside.by, reason: aside.reason }), ...(aside.agreedBy === null ? [] : [say("aside.agreed", { by: aside.agreedBy })]),
            alarm.state === "normal" ? say("aside.over") : say(`state.${alarm.state}`)].join(" · ")}
        </div>
        {refused !== null && <span className="refused" role="alert">{refused.message}</span>}
      </div>
      <div className="aside-acts">
        {offers.map((offer) => (
          <button key={offer} type="button" className="btn" data-action={offer === "agree" ? "agree" : "take-back"} disabled={sending} aria-label={`${say(`alarm.${offer}`)}: ${alarm.key}`}
            onClick={() => void send(offer === "agree" ? "/api/alarms/agree" : "/api/alarms/take-back", { key: alarm.key })}>{say(`alarm.${offer}`)}</button>
        ))}
      </div>
    </div>
  );
}
