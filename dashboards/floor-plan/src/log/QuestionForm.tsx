import { useState, type ReactNode, type RefObject } from "react";
import { useNow, usePicture } from "../live/live";
import { Field } from "../people/Field";
import { go } from "../routes";
import { ComboBox } from "../widgets/ComboBox";
import { DateTimeRange } from "../widgets/DateTimeRange";
import type { Option, OptionGroup } from "../widgets/options";
import { Select } from "../widgets/Select";
import { useNames, useSay, type Say } from "../words/words";
import { CHAPTERS, chapterNames, kindWord } from "./kinds";
import { midnight } from "./period";
import { EMPTY, writeQuestion, type Filter, type Question } from "./question";

interface Props {
  readonly question: Question;
  /** By field, for those that the server did not understand. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly find: RefObject<HTMLInputElement | null>;
  /** A record on the page by what somebody typed; null when it names none. */
  readonly listed: (text: string) => string | null;
  /** The same question was asked once more. */
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

export const address = (question: Question) => `/log${writeQuestion(question)}`;

/** What is typed is a draft: nothing is asked, and so nothing written down, before somebody asks. */
export function QuestionForm({ question, wrong, find, listed, onAgain, children }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState(question);
  const set = (change: Partial<Question>) => setDraft((before) => ({ ...before, ...change }));
  const ask = (change: Partial<Question> = {}) => {
    const next = { ...draft, ...change };
    const record = listed(next.text.trim());
    const to = record === null ? address({ ...next, view: next.text.trim() !== "" && next.view === "stays" ? "entries" : next.view }) : `/record/${encodeURIComponent(record)}`;
    if (to === address(question)) {
      onAgain();
    } else {
      go(to);
    }
  };
  return (
    <form className="question" role="search" aria-label={say("log.heading")} onSubmit={(event) => { event.preventDefault(); ask(); }}>
      <div className="question-line">
        <Views question={question} ask={ask} />
        <input
          ref={find} className="find" type="search" name="text" maxLength={200} value={draft.text} placeholder={`${say("log.find")}  /`} aria-label={say("log.find")} aria-invalid={wrong["text"] !== undefined}
          onChange={(event) => set({ text: event.target.value })}
        />
        {wrong["text"] !== undefined && <span className="refused" role="alert">{wrong["text"]}</span>}
        {children}
      </div>
      <div className="question-line fields">
        <Period draft={draft} wrong={wrong} set={set} ask={ask} />
        {question.view !== "stays" && <Narrow draft={draft} set={set} />}
        <div className="question-acts">
          <button type="submit" className="btn main" data-action="ask">{say("log.ask")}</button>
          <button type="button" className="btn" data-action="clear" onClick={() => { setDraft({ ...EMPTY, view: question.view }); go(address({ ...EMPTY, view: question.view, open: question.open })); }}>{say("log.clear")}</button>
        </div>
      </div>
    </form>
  );
}

interface Asking {
  readonly ask: (change: Partial<Question>) => void;
}

function Views({ question, ask }: Asking & { readonly question: Question }) {
  const say = useSay();
  const views = [
    ["held", "log.held", { view: "stays", open: true }], ["everyone", "log.everyone", { view: "stays", open: false }], ["entries", "log.entries", { view: "entries", open: false }],
    ["ledger", "log.ledger", { view: "ledger", open: false }],
  ] as const;
  return (
    <div className="segments" role="group" aria-label={say("log.view")}>
      {views.map(([name, word, change]) => (
        <button
          key={name} type="button" className="btn" data-view={name} aria-pressed={question.view === change.view && question.open === change.open}
          onClick={() => ask({ ...change, ...(change.view === "stays" ? { text: "" } : {}) })}
        >{say(word)}</button>
      ))}
    </div>
  );
}

interface Drafting {
  readonly draft: Question;
  readonly set: (change: Partial<Question>) => void;
}

function Period({ draft, wrong, set, ask }: Drafting & Asking & { readonly wrong: Readonly<Record<string, string>> }) {
  const say = useSay();
  const { timeZone } = useNames();
  const now = useNow();
  const quick = [["today", "log.today", 0], ["week", "log.week", 6]] as const;
  return (
    <fieldset className="period">
      <legend className="spoken-only">{say("log.period")}</legend>
      <div className="segments">
        {quick.map(([name, word, days]) => <button key={name} type="button" className="btn" data-period={name} onClick={() => ask({ from: midnight(now, timeZone, days), to: "" })}>{say(word)}</button>)}
        <button type="button" className="btn" data-period="any" onClick={() => ask({ from: "", to: "" })}>{say("log.anyTime")}</button>
      </div>
      <DateTimeRange
        timeZone={timeZone}
        from={{ name: "from", label: say("log.from"), instant: draft.from, problem: wrong["from"], onChange: (from) => set({ from }) }}
        to={{ name: "to", label: say("log.to"), instant: draft.to, problem: wrong["to"], onChange: (to) => set({ to }) }}
      />
    </fieldset>
  );
}

function Narrow({ draft, set }: Drafting) {
  const say = useSay();
  const names = useNames();
  const picture = usePicture();
  const any = ["", say("log.any")] as const;
  const rooms = (picture?.zones ?? []).map((zone) => [zone.id, names.zone(zone.id) ?? zone.id] as const);
  const change = (name: Filter) => (value: string) => set({ [name]: value.trim() });
  return (
    <fieldset className="narrow">
      <legend className="spoken-only">{say("log.narrow")}</legend>
      <Select label={say("log.kind")} name="kind" value={draft.kind} options={[any, ...unlisted(draft.kind, allKinds)]} groups={kindGroups(say)} onChange={change("kind")} />
      <Select label={say("log.room")} name="zone" value={draft.zone} options={[any, ...unlisted(draft.zone, rooms.map(([id]) => id)), ...rooms]} onChange={change("zone")} />
      <ComboBox label={say("people.record")} name="record" free value={draft.record} options={(picture?.people ?? []).map(({ record }) => [record, record] as const)} onChange={change("record")} />
      <ComboBox label={say("log.officer")} name="officer" free value={draft.officer} options={(picture?.officers ?? []).map(({ number }) => [number, number] as const)} onChange={change("officer")} />
      {(["rule", "wristband"] as const).map((name) => (
        <Field key={name} label={say(name === "wristband" ? "record.wristband" : "log.rule")} problem={undefined}>
          {(ids) => <input {...ids} name={name} className={name} value={draft[name]} autoComplete="off" onChange={(event) => change(name)(event.target.value)} />}
        </Field>
      ))}
      <Select label={say("log.time")} name="order" value={draft.order} options={[["newest", say("log.newest")], ["oldest", say("log.oldest")]]} onChange={(order) => set({ order: order === "oldest" ? "oldest" : "newest" })} />
    </fieldset>
  );
}

const allKinds: readonly string[] = chapterNames.flatMap((chapter) => CHAPTERS[chapter] as readonly string[]);

const kindGroups = (say: Say): readonly OptionGroup[] =>
  chapterNames.map((chapter) => ({ name: say(`chapter.${chapter}`), options: CHAPTERS[chapter].map((kind) => [kind, say(kindWord(kind))] as const) }));

/** What an address asks for and the list has not stays what is asked for. */
const unlisted = (value: string, listed: readonly string[]): readonly Option[] => (value === "" || listed.includes(value) ? [] : [[value, value]]);
