import { useCallback, useEffect, useState } from "react";
import { useApi } from "../api/useCommand";
import { Shell, type ScreenProps } from "../record/Shell";
import { UnansweredLine } from "../record/Unanswered";
import { useAnswer } from "../record/useAnswer";
import { go, Link, useSearch } from "../routes";
import "../styles/record.css";
import "../styles/figures.css";
import "../styles/policies.css";
import { Tabs } from "../widgets/Tabs";
import { useSay } from "../words/words";
import type { DraftsView, StandingView } from "./contract";
import { DraftList } from "./DraftList";
import { DraftPart } from "./DraftPart";
import { HistoryPart } from "./HistoryPart";
import { ValuesPart } from "./ValuesPart";

type View = "values" | "changes" | "history";

const VIEWS: readonly View[] = ["values", "changes", "history"];

/** Values in force with where they come from; a change is proposed here by one person, and decided by another. */
export default function PoliciesPage(props: ScreenProps) {
  const say = useSay();
  const asked = new URLSearchParams(useSearch());
  const view = VIEWS.find((one) => one === asked.get("view")) ?? "values";
  const chosen = Number(asked.get("change"));
  useEffect(() => {
    document.title = say("pol.title");
  }, [say]);
  return (
    <Shell {...props}>
      <main className="policies" data-screen="policies">
        <div className="cap plain"><h2>{say("pol.title")}</h2><span>{say("pol.subtitle")}</span><Link to={props.home} className="btn mini close">{say("over.back")}</Link></div>
        {Number.isInteger(chosen) && chosen > 0
          ? <DraftPart key={chosen} id={chosen} session={props.session} />
          : (
            <Tabs label={say("pol.title")} tabs={VIEWS.map((one) => [one, say(`pol.view.${one}`)] as const)} chosen={view} onChoose={(next) => go(`/policies?view=${next}`)}>
              <Shown view={view} {...props} />
            </Tabs>
          )}
      </main>
    </Shell>
  );
}

function Shown({ view, session }: ScreenProps & { readonly view: View }) {
  const api = useApi();
  const [round, setRound] = useState(0);
  const ask = useCallback(async (): Promise<readonly [StandingView, DraftsView]> => Promise.all([api.standing(), api.drafts()]), [api, round]);
  const { value, problem, again } = useAnswer(ask);
  if (problem !== null) {
    return <UnansweredLine problem={problem} onAgain={again} />;
  }
  if (value === null) {
    return <Asking />;
  }
  const [standing, drafts] = value;
  switch (view) {
    case "values":
      return <ValuesPart standing={standing} drafts={drafts} session={session} onProposed={(id) => go(`/policies?change=${id}`)} onOutOfDate={() => setRound((before) => before + 1)} />;
    case "changes":
      return <DraftList drafts={drafts.drafts} />;
    case "history":
      return <HistoryPart />;
  }
}

export function Asking() {
  return <p className="calm" role="status">{useSay()("log.asking")}</p>;
}
