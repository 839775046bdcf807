import { useState } from "react";
import { useNow } from "../live/live";
import { Link } from "../routes";
import { useNames, useSay } from "../words/words";
import { Menu } from "./Menu";
import { writeQuestion, type Question } from "./question";
import { NAME_MAX, questionOf, useSavedViews, VIEWS_MAX, viewOf, type SavedViews } from "./savedViews";

interface Props {
  /** As it was asked; what is typed and not asked yet is kept by nobody. */
  readonly question: Question;
  readonly user: string;
}

/** Views of one person: each is a link to its question, which can be handed on. */
export function SavedViewsMenu({ question, user }: Props) {
  const say = useSay();
  const saved = useSavedViews(user);
  return (
    <Menu name="views" label={say("log.views")}>
      {saved.views.length === 0 ? <p className="mid">{say("log.viewsNone")}</p> : <Views question={question} saved={saved} />}
      <Keep question={question} saved={saved} />
      <p className="mid">{say("log.viewsWhere", { user })}</p>
    </Menu>
  );
}

interface Saved {
  readonly question: Question;
  readonly saved: SavedViews;
}

function Views({ question, saved }: Saved) {
  const say = useSay();
  const { timeZone } = useNames();
  const now = useNow();
  const here = writeQuestion(question);
  return (
    <ul className="views">
      {saved.views.map((view) => {
        const asked = writeQuestion(questionOf(view, now, timeZone));
        return (
          <li key={view.name} data-saved-view={view.name} data-chosen={asked === here}>
            <Link to={`/log${asked}`} current={asked === here}>{view.name}</Link>
            <button type="button" className="btn mini" data-action="forget-view" aria-label={say("log.viewForget", { name: view.name })} title={say("log.viewForget", { name: view.name })} onClick={() => saved.forget(view.name)}>×</button>
          </li>
        );
      })}
    </ul>
  );
}

function Keep({ question, saved }: Saved) {
  const say = useSay();
  const { timeZone } = useNames();
  const now = useNow();
  const [name, setName] = useState("");
  const [full, setFull] = useState(false);
  const keep = () => {
    if (name.trim() !== "") {
      const kept = saved.keep(viewOf(name, question, now, timeZone));
      setFull(!kept);
      setName((before) => (kept ? "" : before));
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
            keep();
          }
        }}
      />
      <button type="button" className="btn mini" data-action="keep-view" disabled={name.trim() === ""} onClick={keep}>{say("log.viewKeep")}</button>
      {full && <p className="refused" role="alert">{say("log.viewsFull", { count: VIEWS_MAX })}</p>}
    </div>
  );
}
