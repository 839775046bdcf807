// The form at the door. Nothing is preselected, and nothing can be recorded before both questions are answered.
import { useState } from "react";
import { AlarmSymbol, kindOf } from "../alarms/AlarmSymbol";
import type { PersonView } from "../live/contract";
import { useNow } from "../live/live";
import { NOTE_MAX } from "../people/look";
import { mostUrgentFirst } from "../people/urgency";
import { go, Link } from "../routes";
import { clockTime, duration, minuteTime } from "../words/format";
import { useSay, type Say } from "../words/words";
import { ANSWERED, ROUSED, SAW } from "./answers";
import { Chips } from "./Chips";
import { dueOf, waitingLooks } from "./due";
import { DueIn } from "./LooksTab";
import { Offline } from "./Offline";
import { KEPT_MAX, type Draft } from "./outbox/kept";
import { KeepsNoMore } from "./outbox/outbox";
import { promptsOf, turned } from "./prompts";
import { Raised } from "./Raised";
import { draftsOf, emergency, NOTHING_FILLED, WHY, type Filled } from "./recording";
import { usePhone } from "./usePhone";
import { Where } from "./Where";

export function CheckPage({ record }: { readonly record: string }) {
  const say = useSay();
  const { picture, now, names } = usePhone();
  const person = picture?.people.find((one) => one.record === record);
  const [raised, setRaised] = useState<Draft | null>(null);
  useNow();
  return (
    <>
      <header className="phone-top">
        <Link to="/phone" className="btn phone-back"><span aria-hidden="true">‹</span><span className="spoken-only">{say("phone.back")}</span></Link>
        <h1>{say("phone.check")}</h1>
        <b className="phone-clock">{minuteTime(now(), names.timeZone)}</b>
      </header>
      {raised !== null ? <Raised raised={raised} /> : person === undefined ? <p className="calm">{say("phone.notFound", { record })}</p> : <Form person={person} onRaised={setRaised} />}
    </>
  );
}

function Form({ person, onRaised }: { readonly person: PersonView; readonly onRaised: (draft: Draft) => void }) {
  const say = useSay();
  const { entries, now } = usePhone();
  const { keep, problem, busy } = useKeeping(say);
  const [filled, setFilled] = useState<Filled>(NOTHING_FILLED);
  const waiting = waitingLooks(entries, person.record);
  // The first look decides what is asked; it does not change under the finger when an entry arrives.
  const [prompts] = useState(() => promptsOf(person.observation.lastCheckEntry, waiting.length));
  const late = waiting.length === 0 && dueOf(person, now()).lateBy !== null;
  const set = (change: Partial<Filled>) => setFilled((before) => ({ ...before, ...change }));
  const drafts = draftsOf(person.record, filled, new Date(now()).toISOString(), say);
  const { rousing } = person.observation;
  const record = async () => {
    if (drafts !== null && await keep(drafts)) {
      go("/phone");
    }
  };
  const raise = async (breathing: boolean) => {
    const draft = emergency(person.record, breathing, rousing, new Date(now()).toISOString());
    if (await keep([draft])) {
      onRaised(draft);
    }
  };
  return (
    <form className="phone-check" data-form="phone-check" onSubmit={(event) => {
      event.preventDefault();
      void record();
    }}>
      <main className="phone-main">
        <Offline />
        <Person person={person} />
        <Chips label={say(prompts.see)} name="saw" value={filled.saw} options={turned(SAW, prompts.turn).map((one) => [one, say(`phone.saw.${one}`)])} onChange={(saw) => set({ saw })} />
        <Chips label={say(rousing ? "phone.woken" : "phone.responded")} hint={say(prompts.ask)} name="answered" value={filled.answered}
          options={turned(rousing ? ROUSED : ANSWERED, prompts.turn).map((one) => [one, say(`phone.answered.${one}`)])} onChange={(answered) => set({ answered })} />
        <Emergency busy={busy} onRaise={(breathing) => void raise(breathing)} />
        <Offered filled={filled} set={set} />
        {late && <Why filled={filled} set={set} />}
        <label className="phone-note">{say("phone.note")}<input name="note" maxLength={NOTE_MAX / 2} value={filled.note} onChange={(event) => set({ note: event.target.value })} /></label>
      </main>
      <footer className="phone-foot">
        {problem !== null && <p className="refused" role="alert">{problem}</p>}
        <button type="submit" className="btn main" data-action="record-look" disabled={drafts === null || busy}>{say("phone.record")}</button>
        <p className="mid">{say(drafts === null ? "phone.incomplete" : "phone.foot")}</p>
      </footer>
    </form>
  );
}

/** On the device before anything else: what is said to be recorded survives whatever happens next. */
export function useKeeping(say: Say) {
  const { outbox } = usePhone();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const keep = async (drafts: readonly Draft[]): Promise<boolean> => {
    setBusy(true);
    try {
      await outbox.keep(drafts);
      setProblem(null);
      return true;
    } catch (why) {
      setProblem(why instanceof KeepsNoMore ? say("phone.full", { max: KEPT_MAX }) : say("phone.notKept", { why: String(why) }));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { keep, problem, busy };
}

function Person({ person }: { readonly person: PersonView }) {
  const say = useSay();
  const { picture, names, entries } = usePhone();
  const { lastCheckAt, intervalSeconds } = person.observation;
  const interval = duration(intervalSeconds, names.language);
  const waiting = waitingLooks(entries, person.record).at(-1);
  const alarm = mostUrgentFirst([person], picture?.alarms ?? [])[0]?.alarm ?? null;
  return (
    <section className={`phone-person${alarm === null ? "" : ` a${alarm.priority}`}`} data-check-person={person.record}>
      <h2><b>{person.record}</b> <span className="phone-where"><Where person={person} /></span></h2>
      <p>{alarm !== null && <AlarmSymbol kind={kindOf(alarm)} look="acknowledged" size={28} name={`P${alarm.priority}`} />} {waiting === undefined && <DueIn person={person} />}</p>
      <p className="mid">{lastCheckAt === null ? say("phone.lastNone", { interval }) : say("phone.last", { at: minuteTime(Date.parse(lastCheckAt), names.timeZone), interval })}</p>
      {waiting !== undefined && <p className="phone-kept">{say("phone.kept.waiting", { at: clockTime(Date.parse(waiting.at), names.timeZone) })}</p>}
    </section>
  );
}

/** Always in the same place, whatever else varies. */
function Emergency({ busy, onRaise }: { readonly busy: boolean; readonly onRaise: (breathing: boolean) => void }) {
  const say = useSay();
  return (
    <fieldset className="phone-emergency">
      <legend className="spoken-only">{say("phone.none")}</legend>
      <p aria-hidden="true"><AlarmSymbol kind={1} look="acknowledged" size={30} /> <b>{say("phone.none")}</b></p>
      <div>
        <button type="button" className="btn" data-action="cannot-be-woken" data-breathing="false" disabled={busy} onClick={() => onRaise(false)}>{say("phone.none.notBreathing")}</button>
        <button type="button" className="btn" data-action="cannot-be-woken" data-breathing="true" disabled={busy} onClick={() => onRaise(true)}>{say("phone.none.breathing")}</button>
      </div>
    </fieldset>
  );
}

interface PartProps {
  readonly filled: Filled;
  readonly set: (change: Partial<Filled>) => void;
}

function Offered({ filled, set }: PartProps) {
  const say = useSay();
  const taken = [["yes", say("phone.taken")], ["no", say("phone.declined")]] as const;
  const pick = (what: "drink" | "meal") => (value: "yes" | "no") => set({ [what]: filled[what] === (value === "yes") ? null : value === "yes" });
  const shown = (given: boolean | null) => (given === null ? null : given ? "yes" : "no");
  return (
    <section className="phone-offered">
      <h3>{say("phone.offered")} <span className="mid">{say("phone.offered.note")}</span></h3>
      <Chips label={say("phone.drink")} name="drink" value={shown(filled.drink)} options={taken} onChange={pick("drink")} beside />
      <Chips label={say("phone.meal")} name="meal" value={shown(filled.meal)} options={taken} onChange={pick("meal")} beside />
    </section>
  );
}

function Why({ filled, set }: PartProps) {
  const say = useSay();
  return (
    <>
      <Chips label={say("phone.why")} hint={say("phone.why.note")} name="why" value={filled.why} options={WHY.map((one) => [one, say(`phone.why.${one}`)])} onChange={(why) => set({ why: filled.why === why ? null : why })} />
      {filled.why === "other" && <label className="phone-note">{say("phone.why.text")}<input name="why-text" maxLength={NOTE_MAX / 4} value={filled.whyText} onChange={(event) => set({ whyText: event.target.value })} /></label>}
    </>
  );
}
