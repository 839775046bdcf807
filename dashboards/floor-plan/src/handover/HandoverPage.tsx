import { ChoicesContext, useChoicesOf } from "../entries/choices";
import "../entries/entries.css";
import "../styles/record.css";
import "../board/board.css";
import { useHeld } from "../duty/useHeld";
import type { Picture } from "../live/contract";
import { useNow, usePicture } from "../live/live";
import { Shell, type ScreenProps } from "../record/Shell";
import { moment } from "../words/format";
import { useNames, useSay } from "../words/words";
import { ConfirmPart } from "./ConfirmPart";
import { HeadcountPart } from "./HeadcountPart";
import { OpenPart } from "./OpenPart";
import { PeoplePart } from "./PeoplePart";
import { ShiftPart } from "./ShiftPart";
import "./handover.css";

/** The hand-over of a shift, from top to bottom as two officers go through it; printed it is the pack that both sign. */
export default function HandoverPage(props: ScreenProps) {
  const picture = usePicture();
  return <Shell {...props}>{picture === null ? null : <Pack {...props} picture={picture} />}</Shell>;
}

function Pack({ session, picture }: ScreenProps & { readonly picture: Picture }) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  const choices = useChoicesOf(picture);
  const { answer: book, problem, again } = useHeld();
  return (
    <main className="log handover" data-screen="handover" data-asked={book?.at ?? ""}>
      <div className="hand-head">
        <h2>{say("handover.heading", { centre: picture.centre.name[names.language] })}</h2>
        <span className="mid">{book === null ? say("road.asking") : say("handover.asOf", { at: moment(Date.parse(book.at), names.timeZone, names.language), entry: book.sequence })}</span>
        <button type="button" className="btn close no-print" data-action="print" onClick={() => print()}>{say("custody.print")}</button>
      </div>
      {problem !== null && <p className="refused" role="alert">{say("board.bookFailed", { why: problem })}</p>}
      {book !== null && (
        <ChoicesContext.Provider value={choices}>
          <HeadcountPart count={book.headcount} onWritten={again} />
          <OpenPart picture={picture} items={book.items} />
          <PeoplePart picture={picture} people={book.people} />
          <ShiftPart takenAt={book.handOver?.takenAt ?? null} now={now} />
          <ConfirmPart session={session} handOver={book.handOver} onWritten={again} />
        </ChoicesContext.Provider>
      )}
    </main>
  );
}
