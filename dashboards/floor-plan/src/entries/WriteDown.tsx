import { useEffect, useRef, useState } from "react";
import { useNow } from "../live/live";
import { clockTime } from "../words/format";
import { kindWord } from "../log/kinds";
import { useNames, useSay } from "../words/words";
import { entryOf, groupWord, type Entry, type EntryGroup } from "./descriptions";
import { EntryForm } from "./EntryForm";

interface Props {
  readonly groups: readonly EntryGroup[];
  /** Where an entry of that word is sent. */
  readonly pathOf: (word: string) => string;
  /** A form of its own for some words; null for the common one. */
  readonly own?: (entry: Entry, onWritten: () => void) => React.ReactNode;
}

/** First what it is about, then what was done, then its few fields. What was written last stands above until the next. */
export function WriteDown({ groups, pathOf, own }: Props) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  const [group, setGroup] = useState(groups[0]?.key);
  const [word, setWord] = useState<string | null>(null);
  const [written, setWritten] = useState<{ readonly word: Entry["word"]; readonly at: number } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  // The form takes the place of the buttons, and the other way round: the focus goes with it.
  useEffect(() => {
    if (moved.current) {
      place.current?.querySelector<HTMLElement>(word === null ? `[data-word="${written?.word ?? ""}"], [data-word]` : FIRST)?.focus();
    }
    moved.current = true;
  }, [word, written]);
  const entry = word === null ? null : entryOf(word);
  const done = (of: Entry) => () => {
    setWritten({ word: of.word, at: now });
    setWord(null);
  };
  return (
    <div className="write-down" ref={place}>
      {entry === null
        ? (
          <>
            <div className="entry-groups" role="group" aria-label={say("entries.about")}>
              {groups.map((one) => <button key={one.key} type="button" className="btn mini" aria-pressed={one.key === group} data-entry-group={one.key} onClick={() => setGroup(one.key)}>{say(groupWord(one.key))}</button>)}
            </div>
            <div className="entry-words" role="group" aria-label={say("entries.what")}>
              {groups.find((one) => one.key === group)?.entries.map((one) => <button key={one.word} type="button" className="btn" data-word={one.word} onClick={() => setWord(one.word)}>{say(kindWord(one.word))}</button>)}
            </div>
            <p className="mid entry-written" role="status">{written === null ? "" : say("entries.written", { what: say(kindWord(written.word)), at: clockTime(written.at, names.timeZone) })}</p>
          </>
        )
        : (
          <>
            <div className="entry-head"><h3>{say(kindWord(entry.word))}</h3><button type="button" className="btn mini" data-action="other-entry" onClick={() => setWord(null)}>{say("entries.other")}</button></div>
            {own?.(entry, done(entry)) ?? <EntryForm key={entry.word} entry={entry} path={pathOf(entry.word)} onWritten={done(entry)} />}
          </>
        )}
    </div>
  );
}

const FIRST = "form input:not([type=hidden]), form select, form textarea, form button";
