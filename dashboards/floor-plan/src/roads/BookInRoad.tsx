import { useMemo } from "react";
import { ChoicesContext, useChoicesOf } from "../entries/choices";
import { entryOf } from "../entries/descriptions";
import { EntryForm } from "../entries/EntryForm";
import { RoomForm } from "../entries/RoomForm";
import "../entries/entries.css";
import type { Picture } from "../live/contract";
import { WristbandForm } from "../people/WristbandForm";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";
import { regimeName } from "../entries/choices";
import { Road, type Step } from "./Road";
import { useHeldOne } from "./useHeldOne";

interface Props {
  readonly record: string;
  readonly picture: Picture;
  readonly onEnd: () => void;
}

/** After booking in: what the person may need, how they are watched over, what they wear, where they wait. */
export default function BookInRoad({ record, picture, onEnd }: Props) {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const choices = useChoicesOf(picture);
  const { answer: held, again } = useHeldOne(record);
  const person = picture.people.find((one) => one.record === record);
  const steps = useMemo<readonly Step[]>(() => {
    const path = (word: string) => `/api/people/${encodeURIComponent(record)}/entries/${word}`;
    const written = (word: "risk-assessed" | "observation-plan-set") => (onDone: () => void) =>
      <EntryForm entry={entryOf(word)} path={path(word)} onWritten={() => { again(); onDone(); }} />;
    return [
      { key: "risk", name: say("road.risk"), done: held === null || held.risks === null ? null : say("road.done"), form: written("risk-assessed") },
      { key: "plan", name: say("road.plan"), done: held === null || held.plan.reason === null ? null : regimeName(held.plan.regime, language), form: written("observation-plan-set") },
      { key: "wristband", name: say("road.wristband"), done: person?.wristband ?? null, form: (onDone) => <WristbandForm record={record} onDone={onDone} /> },
      { key: "room", name: say("road.room"), done: held === null || held.room === null ? null : names.zone(held.room) ?? held.room, form: (onDone) => <RoomForm record={record} onWritten={() => { again(); onDone(); }} /> },
    ];
  }, [record, person?.wristband, held, again, say, names, language]);
  return (
    <ChoicesContext.Provider value={choices}>
      <Road label={say("road.bookedIn", { record })} steps={steps} eager onEnd={onEnd} />
    </ChoicesContext.Provider>
  );
}
