import { useState, type ChangeEvent, type ReactNode, type RefObject } from "react";
import { useNow, usePicture } from "../live/live";
import { Field } from "../people/Field";
import { go } from "../routes";
import { useNames, useSay, type Say } from "../words/words";
import { CHAPTERS, chapterNames, kindWord } from "./kinds";
import { instantOf, midnight, wallOf } from "./period";
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
      <WallField name="from" label={say("log.from")} instant={draft.from} timeZone={timeZone} problem={wrong["from"]} onChange={(from) => set({ from })} />
      <WallField name="to" label={say("log.to")} instant={draft.to} timeZone={timeZone} problem={wrong["to"]} onChange={(to) => set({ to })} />
    </fieldset>
  );
}

interface WallProps {
  readonly name: string;
  readonly label: string;
  readonly instant: string;
  readonly timeZone: string;
  readonly problem: string | undefined;
  readonly onChange: (instant: string) => void;
}

function WallField({ name, label, instant, timeZone, problem, onChange }: WallProps) {
  return (
    <Field label={label} problem={problem}>
      {(ids) => <input {...ids} type="datetime-local" name={name} value={wallOf(instant, timeZone)} onChange={(event) => onChange(instantOf(event.target.value, timeZone))} />}
    </Field>
  );
}

function Narrow({ draft, set }: Drafting) {
  const say = useSay();
  const names = useNames();
  const zones = usePicture()?.zones ?? [];
  const change = (name: Filter) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => set({ [name]: event.target.value.trim() });
  return (
    <fieldset className="narrow">
      <legend className="spoken-only">{say("log.narrow")}</legend>
      <Field label={say("log.kind")} problem={undefined}>
        {(ids) => <select {...ids} name="kind" value={draft.kind} onChange={change("kind")}><Kinds say={say} chosen={draft.kind} /></select>}
      </Field>
      <Field label={say("log.room")} problem={undefined}>
        {(ids) => (
          <select {...ids} name="zone" value={draft.zone} onChange={change("zone")}>
            <option value="">{say("log.any")}</option>
            {zones.map((zone) => <option key={zone.id} value={zone.id}>{names.zone(zone.id) ?? zone.id}</option>)}
            {draft.zone !== "" && !zones.some((zone) => zone.id === draft.zone) && <option value={draft.zone}>{draft.zone}</option>}
          </select>
        )}
      </Field>
      {(["record", "officer", "rule", "wristband"] as const).map((name) => (
        <Field key={name} label={say(name === "record" ? "people.record" : name === "wristband" ? "record.wristband" : `log.${name}`)} problem={undefined}>
          {(ids) => <input {...ids} name={name} className={name} value={draft[name]} autoComplete="off" onChange={change(name)} />}
        </Field>
      ))}
      <Field label={say("log.time")} problem={undefined}>
        {(ids) => (
          <select {...ids} name="order" value={draft.order} onChange={(event) => set({ order: event.target.value === "oldest" ? "oldest" : "newest" })}>
            <option value="newest">{say("log.newest")}</option><option value="oldest">{say("log.oldest")}</option>
          </select>
        )}
      </Field>
    </fieldset>
  );
}

function Kinds({ say, chosen }: { readonly say: Say; readonly chosen: string }) {
  const known = chapterNames.some((chapter) => (CHAPTERS[chapter] as readonly string[]).includes(chosen));
  return (
    <>
      <option value="">{say("log.any")}</option>
      {chosen !== "" && !known && <option value={chosen}>{chosen}</option>}
      {chapterNames.map((chapter) => (
        <optgroup key={chapter} label={say(`chapter.${chapter}`)}>
          {CHAPTERS[chapter].map((kind) => <option key={kind} value={kind}>{say(kindWord(kind))}</option>)}
        </optgroup>
      ))}
    </>
  );
}
