import { useMemo } from "react";
import { ChoicesContext, useChoicesOf } from "../entries/choices";
import { entryOf } from "../entries/descriptions";
import { EntryForm } from "../entries/EntryForm";
import "../entries/entries.css";
import type { HeldView } from "../duty/contract";
import type { Picture } from "../live/contract";
import { ReleaseForm } from "../people/ReleaseForm";
import { minuteTime } from "../words/format";
import { useNames, useSay } from "../words/words";
import { Road, type Step } from "./Road";
import { useHeldOne } from "./useHeldOne";

interface Props {
  readonly record: string;
  readonly picture: Picture;
}

/** What is owed at the door, and then the release itself. What is missing is said and holds nobody back: nobody is kept for a form. */
export default function ReleaseRoad({ record, picture }: Props) {
  const say = useSay();
  const names = useNames();
  const choices = useChoicesOf(picture);
  const { answer: held, problem, again } = useHeldOne(record);
  const steps = useMemo<readonly Step[]>(() => {
    const at = (instant: string | null | undefined) => (instant === null || instant === undefined ? null : minuteTime(Date.parse(instant), names.timeZone));
    const written = (word: "pre-release-assessed" | "belongings-returned" | "exit-approved") => (onDone: () => void) =>
      <EntryForm entry={entryOf(word)} path={`/api/people/${encodeURIComponent(record)}/entries/${word}`} onWritten={() => { again(); onDone(); }} />;
    const missing = [
      ...(held?.preReleaseAt === null ? [say("kind.pre-release-assessed")] : []),
      ...(held?.belongings?.returnedAt === null ? [say("kind.belongings-returned")] : []),
      ...(held?.exitApprovedAt === null ? [say("kind.exit-approved")] : []),
      ...openOf(held, say),
    ];
    return [
      { key: "assess", name: say("kind.pre-release-assessed"), done: at(held?.preReleaseAt), form: written("pre-release-assessed") },
      ...(held?.belongings == null ? [] : [{ key: "belongings", name: say("kind.belongings-returned"), done: at(held.belongings.returnedAt), form: written("belongings-returned") }]),
      { key: "approve", name: say("kind.exit-approved"), done: at(held?.exitApprovedAt), form: written("exit-approved") },
      { key: "release", name: say("tab.release"), done: null, form: () => <ReleaseForm record={record} missing={missing} /> },
    ];
  }, [record, held, again, say, names]);
  if (held === null && problem === null) {
    return <p className="mid calm" role="status">{say("road.asking")}</p>;
  }
  // Whoever has been asked about risks may go; the rest is said and can be done on the way.
  const start = held === null || held.preReleaseAt !== null ? "release" : "assess";
  return (
    <ChoicesContext.Provider value={choices}>
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
      <Road key={held === null ? "unknown" : "known"} label={say("tab.release")} steps={steps} start={start} />
    </ChoicesContext.Provider>
  );
}

function openOf(held: HeldView | null, say: ReturnType<typeof useSay>): readonly string[] {
  return held === null ? [] : [
    ...(held.restraint === null ? [] : [say("kind.restraint-ended")]),
    ...held.missingPapers.map((paper) => say("road.paper", { paper })),
    ...held.medication.map((dose) => say("road.dose", { medicine: dose.medicine })),
    ...held.forceOwed.map(() => say("kind.force-recorded")),
  ];
}
