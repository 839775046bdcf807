import { useLanguage } from "../words/language";
import { useSay } from "../words/words";
import { unanswered } from "./asking";

/** Never asked again by itself: each question is written down as a look, and too many at once is what a busy server complains of. */
export function UnansweredLine({ problem, onAgain }: { readonly problem: unknown; readonly onAgain: () => void }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="unanswered" role="alert" data-unanswered>
      <p className="refused">{unanswered(problem, say, language).why}</p>
      <button type="button" className="btn" data-action="ask-again" onClick={onAgain}>{say("ask.again")}</button>
    </div>
  );
}
