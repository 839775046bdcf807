import { AlarmSymbol, kindOf, lookOf } from "../alarms/AlarmSymbol";
import { stateBox } from "../alarms/boxes";
import { worstFirst } from "../alarms/order";
import type { OpenItemView } from "../duty/contract";
import type { AlarmView, Picture } from "../live/contract";
import { clockTime, minuteTime } from "../words/format";
import { alarmTitle, useNames, useSay } from "../words/words";

/** So many devices are named; the rest is counted, and stands on the page of the system. */
const NAMED = 12;

/** Alarms as they stand, what is set aside with who and until when, what cannot be heard, and what is lent. */
export function OpenPart({ picture, items }: { readonly picture: Picture; readonly items: readonly OpenItemView[] }) {
  const say = useSay();
  const names = useNames();
  const alarms = [...picture.alarms].sort(worstFirst);
  const silent = silentOf(picture);
  return (
    <section className="panel hand-part" data-open-part>
      <div className="cap"><h2>{say("handover.open")}</h2></div>
      <table aria-label={say("alarms.heading")}>
        <thead><tr><th>P</th><th>{say("alarms.heading")}</th><th>{say("handover.since")}</th><th>{say("handover.state")}</th></tr></thead>
        <tbody>
          {alarms.map((alarm) => (
            <tr key={alarm.key} data-open-alarm={alarm.key}>
              <td className="sign"><AlarmSymbol kind={kindOf(alarm)} look={lookOf(alarm)} size={20} name={`P${alarm.priority}`} /></td>
              <td className="wrap">{alarmTitle(alarm, names)}</td>
              <td>{clockTime(Date.parse(alarm.since), names.timeZone)}</td>
              <td className="wrap"><AlarmStands alarm={alarm} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {alarms.length === 0 && <p className="calm">{say("handover.noAlarms")}</p>}
      <p className="hand-line"><b>{say("handover.silent")}</b> {silent.length === 0 ? say("handover.allHeard") : silent.slice(0, NAMED).map((one) => `${one.name} (${say(`health.${one.health}`)})`).join(say("word.comma"))}{silent.length > NAMED && say("handover.moreSilent", { count: silent.length - NAMED })}</p>
      {items.length > 0 && <p className="hand-line"><b>{say("entries.group.items")}</b> {items.map((item) => itemWords(item, say, (at) => minuteTime(Date.parse(at), names.timeZone))).join("; ")}</p>}
    </section>
  );
}

function AlarmStands({ alarm }: { readonly alarm: AlarmView }) {
  const say = useSay();
  const names = useNames();
  if (alarm.aside !== null) {
    const until = alarm.aside.until === null ? alarm.aside.workOrder ?? "" : minuteTime(Date.parse(alarm.aside.until), names.timeZone);
    return <>{say(alarm.aside.kind === "shelved" ? "handover.shelved" : "handover.outOfService", { by: alarm.aside.by, until, reason: alarm.aside.reason })}</>;
  }
  const box = stateBox(alarm);
  const at = box.at === undefined ? "" : clockTime(Date.parse(box.at), names.timeZone);
  return <>{say(box.words, { by: box.by ?? "", at })}{alarm.attended !== null && ` · ${say("handover.there", { by: alarm.attended.by })}`}{alarm.resolved !== null && ` · ${say("handover.resolved", { by: alarm.resolved.by })}`}</>;
}

function itemWords(item: OpenItemView, say: ReturnType<typeof useSay>, time: (at: string) => string): string {
  return item.lentUntil === null ? say("handover.notHandedOver", { item: item.item }) : say("handover.lent", { item: item.item, to: item.lentTo ?? "?", until: time(item.lentUntil) });
}

/** Whatever does not say that it is well. */
function silentOf(picture: Picture): readonly { readonly name: string; readonly health: "degraded" | "late" | "lost" | "unknown" }[] {
  const devices = [
    ...picture.gateways.map((one) => ({ name: one.id, health: one.online ? "online" as const : "lost" as const })),
    ...picture.readers.map((one) => ({ name: one.id, health: one.health })), ...picture.cameras.map((one) => ({ name: one.id, health: one.health })),
    ...picture.buttons.map((one) => ({ name: one.id, health: one.health })), ...picture.doors.map((one) => ({ name: one.id, health: one.health })),
  ];
  return devices.flatMap(({ name, health }) => (health === "online" ? [] : [{ name, health }]));
}
