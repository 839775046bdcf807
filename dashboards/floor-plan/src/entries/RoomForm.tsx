import { useCallback, useState, type FormEvent } from "react";
import { useApi, useCommand } from "../api/useCommand";
import { useAsking } from "../duty/useHeld";
import type { ObjectionView, RoomOfferView } from "../duty/contract";
import { AlarmSymbol } from "../alarms/AlarmSymbol";
import { Field, Outcome } from "../people/Field";
import { sourceOf } from "../words/source";
import { duration } from "../words/format";
import { useLanguage } from "../words/language";
import { alarmTitleOf, factsJoined, useNames, useSay } from "../words/words";

/** Others move while somebody chooses. */
const ASK_AGAIN_MS = 5000;

interface Props {
  readonly record: string;
  readonly onWritten: () => void;
}

/** Every room with who is in it and what stands against it, before it is given. The officer decides, and says why when something does. */
export function RoomForm({ record, onWritten }: Props) {
  const say = useSay();
  const names = useNames();
  const api = useApi();
  const { answer, problem } = useAsking(useCallback(() => api.rooms(record), [api, record]), ASK_AGAIN_MS);
  const { sending, refused, send } = useCommand();
  const [zone, setZone] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const chosen = answer?.rooms.find((room) => room.zone === zone) ?? null;
  const against = chosen !== null && chosen.objections.length > 0;
  const missing = tried && against && reason.trim() === "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen === null || (against && reason.trim() === "")) {
      return;
    }
    const body = { room: chosen.zone, ...(against ? { reason: reason.trim() } : {}) };
    if (await send(`/api/people/${encodeURIComponent(record)}/entries/room-allocated`, body)) {
      onWritten();
    }
  };
  if (answer === null) {
    return <p className={problem === null ? "mid calm" : "refused"} role={problem === null ? "status" : "alert"}>{problem === null ? say("rooms.asking") : say("rooms.failed", { why: problem })}</p>;
  }
  return (
    <form className="record-form entry-form" onSubmit={(event) => void submit(event)} data-form="room-allocated" noValidate>
      {problem !== null && <p className="refused" role="alert">{say("rooms.failed", { why: problem })}</p>}
      <fieldset className="rooms">
        <legend>{answer.given === null ? say("rooms.choose") : say("rooms.given", { room: names.zone(answer.given) ?? answer.given })}</legend>
        {[...answer.rooms].sort(byObjections).map((room) => <RoomRow key={room.zone} room={room} chosen={room.zone === zone} onChoose={() => setZone(room.zone)} />)}
      </fieldset>
      {chosen !== null && against && (
        <div className="room-against" role="status">
          {chosen.objections.map((objection) => <ObjectionLines key={objection.rule} objection={objection} />)}
          <Field label={say("rooms.reason")} problem={missing ? say("entries.problem.missing") : refused?.fields["reason"]}>
            {(ids) => <input {...ids} name="reason" autoComplete="off" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
        </div>
      )}
      <div className="form-row end">
        <Outcome sending={sending} done={false} refused={refused?.message ?? (tried && chosen === null ? say("rooms.none") : null)} />
        <button type="submit" className="btn main" data-action="write-down" disabled={sending}>{say(against ? "rooms.giveAnyway" : "rooms.give")}</button>
      </div>
    </form>
  );
}

/** Rooms to wait in. */
const HOLDING: ReadonlySet<string> = new Set(["waitingMen", "waitingWomen", "waitingMinors", "sobering"]);

/** Rooms to wait in first, and of those the ones without an objection; then by how much stands against them. Equals stay in the server's order. */
function byObjections(a: RoomOfferView, b: RoomOfferView): number {
  const rank = (room: RoomOfferView) => (HOLDING.has(room.kind) ? 0 : 1000) + (room.cutOff ? 100 : 0) + room.objections.length;
  return rank(a) - rank(b);
}

function RoomRow({ room, chosen, onChoose }: { readonly room: RoomOfferView; readonly chosen: boolean; readonly onChoose: () => void }) {
  const say = useSay();
  const names = useNames();
  const comma = say("word.comma");
  const people = [...room.there, ...room.awaited.map((record) => say("rooms.awaited", { record }))].join(comma);
  const places = room.free === null ? say("rooms.noNumber") : say("rooms.free", { free: room.free, capacity: room.capacity ?? 0 });
  return (
    <label className={`room${chosen ? " picked" : ""}`} data-room={room.zone} data-objections={room.objections.map((one) => one.rule).join(" ")}>
      <input type="radio" name="room" value={room.zone} checked={chosen} onChange={onChoose} />
      <span className="tick round" aria-hidden="true" />
      <b>{names.zone(room.zone) ?? room.zone}</b>
      <span>{places}</span>
      <span className="mid">{people === "" ? say("rooms.empty") : people}</span>
      {room.cutOff && <span className="room-word"><AlarmSymbol kind="unknown" look="acknowledged" size={18} />{say("rooms.cutOff")}</span>}
      {room.objections.map((objection) => (
        <span key={objection.rule} className="room-word"><AlarmSymbol kind={objection.priority} look="acknowledged" size={18} />{alarmTitleOf(objection.rule, objection.args, names)}</span>
      ))}
    </label>
  );
}

function ObjectionLines({ objection }: { readonly objection: ObjectionView }) {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const { limit } = objection;
  return (
    <p>
      <b>{alarmTitleOf(objection.rule, objection.args, names)}</b> {say("word.brackets", { text: objection.rule })} {say("alarm.because", { facts: factsJoined(objection.facts, names) })}
      {limit !== null && <span className="dim"> · {say("alarm.limit", { limit: duration(limit.seconds, language), source: sourceOf(limit, language), confidence: say(`confidence.${limit.confidence}`) })}{limit.overriddenBy !== null && ` · ${say("alarm.overridden", { by: limit.overriddenBy, why: limit.overriddenWhy ?? "?" })}`}</span>}
    </p>
  );
}
