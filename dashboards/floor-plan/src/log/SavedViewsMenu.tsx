import { useState } from "react";
import { refusedWords } from "../access/refusedWords";
import { Refused } from "../api/api";
import { useNow } from "../live/live";
import type { SavedView } from "../record/contract";
import { Link } from "../routes";
import { Popup } from "../widgets/Popup";
import { useNames, useSay, type Say } from "../words/words";
import { writeQuestion, type Question } from "./question";
import { NAME_MAX, questionOf, useSavedViews, VIEWS_MAX, viewOf, type SavedViews } from "./savedViews";

interface Props {
  /** As it was asked; what is typed and not asked yet is kept by nobody. */
  readonly question: Question;
}

/** Views of one person: each is a link to its question, which can be handed on. */
export function SavedViewsMenu({ question }: Props) {
  return <Popup name="views" label={useSay()("log.views")}><OwnViews question={question} /></Popup>;
}

/** Asked for when they are wanted. */
function OwnViews({ question }: Props) {
  const say = useSay();
  const saved = useSavedViews();
  return (
    <>
      {saved.views?.length === 0 && <p className="mid">{say("log.viewsNone")}</p>}
      {saved.views !== null && saved.views.length > 0 && <Views question={question} views={saved.views} forget={saved.forget} />}
      <Keep question={question} saved={saved} />
      <p className="mid">{say("log.viewsWhere")}</p>
    </>
  );
}

interface ViewsProps {
  readonly question: Question;
  readonly views: readonly SavedView[];
  readonly forget: SavedViews["forget"];
}

function Views({ question, views, forget }: ViewsProps) {
  const say = useSay();
  const { timeZone } = useNames();
  const now = useNow();
  const here = writeQuestion(question);
  return (
    <ul className="views">
      {views.map((view) => {
        const asked = writeQuestion(questionOf(view, now, timeZone));
        return (
          <li key={view.name} data-saved-view={view.name} data-chosen={asked === here}>
            <Link to={`/log${asked}`} current={asked === here}>{view.name}</Link>
            <button type="button" className="btn mini" data-action="forget-view" aria-label={say("log.viewForget", { name: view.name })} title={say("log.viewForget", { name: view.name })} onClick={() => void forget(view.name)}>×</button>
          </li>
        );
      })}
    </ul>
  );
}

function Keep({ question, saved }: { readonly question: Question; readonly saved: SavedViews }) {
  const say = useSay();
  const { timeZone } = useNames();
  const now = useNow();
  const [name, setName] = useState("");
  const keep = async () => {
    if (name.trim() !== "" && await saved.keep(viewOf(name, question, now, timeZone))) {
      setName("");
    }
  };
  // The menu stands inside the form of the question, which Enter would ask.
  return (
    <div className="keep-view">
      <input
        name="view-name" value={name} maxLength={NAME_MAX} autoComplete="off" placeholder={say("log.viewName")} aria-label={say("log.viewName")}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            void keep();
          }
        }}
      />
      <button type="button" className="btn mini" data-action="keep-view" disabled={name.trim() === ""} onClick={() => void keep()}>{say("log.viewKeep")}</button>
      {saved.problem !== null && <p className="refused" role="alert">{problemWords(saved.problem, say)}</p>}
    </div>
  );
}

const problemWords = (problem: unknown, say: Say): string =>
  problem instanceof Refused && problem.code === "views-full" ? say("log.viewsFull", { count: VIEWS_MAX }) : refusedWords(problem, say);
