import { useMemo, useState } from "react";
import { Field } from "../people/Field";
import type { Session } from "../live/contract";
import { Select } from "../widgets/Select";
import { named, useSay } from "../words/words";
import { byChapter, CHAPTERS, chapterWord, found, type Chapter, type Wish } from "./chapters";
import type { DraftsView, StandingView, ValueWish } from "./contract";
import { ProposeForm } from "./ProposeForm";
import { ValueRow } from "./ValueRow";
import { mayPropose } from "./who";

interface Props {
  readonly standing: StandingView;
  readonly drafts: DraftsView;
  readonly session: Session;
  readonly onProposed: (id: number) => void;
  readonly onOutOfDate: () => void;
}

const everything: Wish = { chapter: "", text: "", only: "" };

/** The list of all values; what is written into a row is collected below it and proposed in one. */
export function ValuesPart({ standing, drafts, session, onProposed, onOutOfDate }: Props) {
  const say = useSay();
  const [wish, setWish] = useState(everything);
  const [wishes, setWishes] = useState<readonly ValueWish[]>([]);
  const rows = useMemo(() => found(standing.values, wish), [standing, wish]);
  const put = (next: ValueWish | null, key: string) => setWishes((before) => [...before.filter((one) => one.key !== key), ...(next === null ? [] : [next])]);
  return (
    <>
      <p className="mid">{say("pol.packs")} {standing.packs.map((pack) => named(pack.name)).join(" → ")}</p>
      <search className="pol-search">
        <Field label={say("pol.find")} problem={undefined}>
          {(ids) => <input {...ids} name="find" type="search" value={wish.text} placeholder={say("pol.findHint")} onChange={(event) => setWish({ ...wish, text: event.target.value })} />}
        </Field>
        <Select label={say("pol.chapter")} name="chapter" value={wish.chapter} onChange={(chapter) => setWish({ ...wish, chapter: chapter as Chapter | "" })}
          options={[["", say("pol.all")], ...CHAPTERS.map((one) => [one, say(chapterWord(one))] as const)]} />
        <Select label={say("pol.only")} name="only" value={wish.only} onChange={(only) => setWish({ ...wish, only: only as Wish["only"] })}
          options={[["", say("pol.all")], ["own", say("pol.onlyOwn")], ["unverified", say("pol.onlyUnverified")]]} />
        <output className="mid" data-found={rows.length}>{say("pol.found", { count: rows.length, all: standing.values.length })}</output>
      </search>
      {wishes.length > 0 && (
        <ProposeForm base={standing.base} wishes={wishes} whyMax={drafts.whyMax} valuesMax={drafts.valuesMax} onDrop={(key) => put(null, key)} onProposed={onProposed} onOutOfDate={onOutOfDate} />
      )}
      {byChapter(rows).map(([chapter, values]) => (
        <section className="panel" key={chapter} aria-label={say(chapterWord(chapter))}>
          <div className="cap"><h2>{say(chapterWord(chapter))}</h2><span>{values.length}</span></div>
          <table className="pol-values">
            <thead><tr><th scope="col">{say("pol.key")}</th><th scope="col">{say("pol.inForce")}</th><th scope="col">{say("pol.source")}</th><th scope="col">{say("pol.centre")}</th><th scope="col" /></tr></thead>
            <tbody>
              {values.map((value) => (
                <ValueRow key={value.key} value={value} mayEdit={mayPropose(session)} wish={wishes.find((one) => one.key === value.key) ?? null} whyMax={drafts.whyMax} onWish={(next) => put(next, value.key)} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {rows.length === 0 && <p className="calm">{say("pol.none")}</p>}
    </>
  );
}
