import { useCommand } from "../api/useCommand";
import { entryOf } from "../entries/descriptions";
import { EntryForm } from "../entries/EntryForm";
import { Outcome } from "../people/Field";
import type { HandOverView } from "../duty/contract";
import type { Session } from "../live/contract";
import { dayMinute } from "../words/format";
import { useNames, useSay } from "../words/words";

interface Props {
  readonly session: Session;
  readonly handOver: HandOverView | null;
  readonly onWritten: () => void;
}

/** Two people say so, each signed in as themselves: who goes hands it over, who comes takes it over. On paper there is a line for each. */
export function ConfirmPart({ session, handOver, onWritten }: Props) {
  const say = useSay();
  const names = useNames();
  const { sending, refused, send } = useCommand();
  const at = (instant: string) => dayMinute(Date.parse(instant), names.timeZone, names.language);
  const open = handOver !== null && handOver.takenAt === null;
  const mine = open && handOver.to === session.officer;
  const may = session.may.includes("command") || session.role === "duty-officer";
  const take = async () => {
    if (handOver !== null && await send("/api/entries/shift-taken-over", { from: handOver.by })) {
      onWritten();
    }
  };
  return (
    <section className="panel hand-part" data-hand-over={handOver === null ? "none" : open ? "open" : "taken"}>
      <div className="cap"><h2>{say("handover.confirm")}</h2></div>
      {handOver !== null && (
        <p className="hand-line" role="status">
          {say("handover.gave", { by: handOver.by, to: handOver.to, at: at(handOver.at) })}{handOver.note !== null && ` · ${handOver.note}`}
          {" · "}{handOver.takenAt === null ? say(mine ? "handover.waitsForYou" : "handover.waits", { to: handOver.to }) : say("handover.took", { to: handOver.to, at: at(handOver.takenAt) })}
        </p>
      )}
      {may && (
        <div className="no-print">
          {mine
            ? <div className="record-form"><button type="button" className="btn main" data-action="take-over" disabled={sending} onClick={() => void take()}>{say("handover.take", { by: handOver.by })}</button><Outcome sending={sending} done={false} refused={refused?.message ?? null} /></div>
            : <EntryForm key={handOver?.at ?? ""} entry={entryOf("shift-handed-over")} path="/api/entries/shift-handed-over" onWritten={onWritten} />}
        </div>
      )}
      <div className="signatures" aria-hidden="true"><span>{say("handover.signOut")}</span><span>{say("handover.signIn")}</span></div>
    </section>
  );
}
