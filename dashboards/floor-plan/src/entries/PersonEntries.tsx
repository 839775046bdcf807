import { useMemo } from "react";
import type { Picture } from "../live/contract";
import { ExitRoad, isExitWord } from "../roads/ExitRoad";
import { useHeldOne } from "../roads/useHeldOne";
import { moment } from "../words/format";
import { useNames } from "../words/words";
import { ChoicesContext, useChoicesOf } from "./choices";
import { personEntries } from "./descriptions";
import { RoomForm } from "./RoomForm";
import { WriteDown } from "./WriteDown";
import "./entries.css";

interface Props {
  readonly record: string;
  readonly picture: Picture;
}

export default function PersonEntries({ record, picture }: Props) {
  const names = useNames();
  const { answer: held } = useHeldOne(record);
  const open = useMemo(() => (held === null ? {} : {
    medicines: held.medication.map((dose) => [dose.medicine, dose.medicine] as const),
    papers: held.missingPapers.map((paper) => [paper, paper] as const),
    uses: held.forceOwed.map((at) => [at, moment(Date.parse(at), names.timeZone, names.language)] as const),
  }), [held, names]);
  const choices = useChoicesOf(picture, open);
  return (
    <ChoicesContext.Provider value={choices}>
      <WriteDown groups={personEntries} pathOf={(word) => `/api/people/${encodeURIComponent(record)}/entries/${word}`} own={(entry, onWritten) => ownForm(record, entry.word, onWritten)} />
    </ChoicesContext.Provider>
  );
}

/** Where an order of steps, or what stands against it, matters more than the fields. */
function ownForm(record: string, word: string, onWritten: () => void): React.ReactNode {
  return word === "room-allocated" ? <RoomForm record={record} onWritten={onWritten} /> : isExitWord(word) ? <ExitRoad record={record} onWritten={onWritten} /> : null;
}
