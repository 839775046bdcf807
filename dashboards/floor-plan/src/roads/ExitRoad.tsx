import { useMemo } from "react";
import { entryOf } from "../entries/descriptions";
import { EntryForm } from "../entries/EntryForm";
import { minuteTime } from "../words/format";
import { useNames, useSay } from "../words/words";
import { Road, type Step } from "./Road";
import { useHeldOne } from "./useHeldOne";

export const EXIT_WORDS = ["temporary-exit-approved", "went-out", "came-back"] as const;
type ExitWord = (typeof EXIT_WORDS)[number];

export const isExitWord = (word: string): word is ExitWord => (EXIT_WORDS as readonly string[]).includes(word);

interface Props {
  readonly record: string;
  readonly onWritten: () => void;
}

/** Out and back: approved, went out, came back. It begins at the step that is due. */
export function ExitRoad({ record, onWritten }: Props) {
  const say = useSay();
  const names = useNames();
  const { answer: held, problem, again } = useHeldOne(record);
  const steps = useMemo<readonly Step[]>(() => {
    const exit = held?.exit ?? null;
    const at = (instant: string | null) => (instant === null ? null : minuteTime(Date.parse(instant), names.timeZone));
    const done: Readonly<Record<ExitWord, string | null>> = {
      "temporary-exit-approved": exit === null ? null : say("road.backBy", { at: at(exit.returnBy) ?? "?" }),
      "went-out": at(exit?.wentOutAt ?? null),
      "came-back": null,
    };
    return EXIT_WORDS.map((word) => ({
      key: word, name: say(`kind.${word}`), done: done[word],
      form: () => <EntryForm key={word} entry={entryOf(word)} path={`/api/people/${encodeURIComponent(record)}/entries/${word}`} onWritten={() => { again(); onWritten(); }} />,
    }));
  }, [record, held, again, onWritten, say, names]);
  if (held === null) {
    return <p className={problem === null ? "mid calm" : "refused"} role={problem === null ? "status" : "alert"}>{problem ?? say("road.asking")}</p>;
  }
  return <Road label={say("entries.group.out")} steps={steps} />;
}
