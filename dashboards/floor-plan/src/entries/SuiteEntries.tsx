import type { Picture } from "../live/contract";
import { useSay } from "../words/words";
import { ChoicesContext, useChoicesOf } from "./choices";
import { suiteEntries } from "./descriptions";
import { WriteDown } from "./WriteDown";
import "./entries.css";

interface Props {
  readonly picture: Picture;
  readonly onClose: () => void;
}

/** What is about no single person: counting, posts, visitors, case property. */
export default function SuiteEntries({ picture, onClose }: Props) {
  const say = useSay();
  const choices = useChoicesOf(picture);
  return (
    <section className="panel people record" aria-label={say("entries.suite")}>
      <div className="cap"><h2>{say("entries.suite")}</h2><button type="button" className="btn mini close" data-action="close" onClick={onClose}>{say("record.close")} <kbd>Esc</kbd></button></div>
      <ChoicesContext.Provider value={choices}>
        <WriteDown groups={suiteEntries} pathOf={(word) => `/api/entries/${word}`} />
      </ChoicesContext.Provider>
    </section>
  );
}
