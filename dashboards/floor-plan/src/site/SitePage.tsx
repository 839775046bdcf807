import { useCallback, useEffect } from "react";
import { useApi } from "../api/useCommand";
import { usePicture } from "../live/live";
import { Asking } from "../policies/PoliciesPage";
import { Shell, type ScreenProps } from "../record/Shell";
import { UnansweredLine } from "../record/Unanswered";
import { useAnswer } from "../record/useAnswer";
import { go, Link, useSearch } from "../routes";
import "../styles/record.css";
import "../styles/figures.css";
import "../styles/policies.css";
import { Tabs } from "../widgets/Tabs";
import { useSay } from "../words/words";
import { DeviceTables } from "./DeviceTables";
import { FilePart } from "./FilePart";
import { RoomTables } from "./RoomTables";
import { BandTable } from "./BandTable";

type View = "rooms" | "devices" | "wristbands" | "file";

const VIEWS: readonly View[] = ["devices", "rooms", "wristbands", "file"];

/** What the site file says of the building and its devices, how they are now, and the file itself, changed by two people as values are. */
export default function SitePage(props: ScreenProps) {
  const say = useSay();
  const api = useApi();
  const picture = usePicture();
  const view = VIEWS.find((one) => one === new URLSearchParams(useSearch()).get("view")) ?? "devices";
  const ask = useCallback(() => api.siteFile(), [api]);
  const { value: site, problem, again } = useAnswer(ask);
  useEffect(() => {
    document.title = say("site.title");
  }, [say]);
  return (
    <Shell {...props}>
      <main className="policies" data-screen="site">
        <div className="cap plain"><h2>{say("site.title")}</h2><span>{say("site.subtitle")}</span><Link to={props.home} className="btn mini close">{say("over.back")}</Link></div>
        {problem !== null && <UnansweredLine problem={problem} onAgain={again} />}
        {site === null || picture === null ? problem === null && <Asking /> : (
          <Tabs label={say("site.title")} tabs={VIEWS.map((one) => [one, say(`site.view.${one}`)] as const)} chosen={view} onChoose={(next) => go(`/site?view=${next}`)}>
            {view === "rooms" && <RoomTables site={site} picture={picture} />}
            {view === "devices" && <DeviceTables site={site} picture={picture} />}
            {view === "wristbands" && <BandTable site={site} picture={picture} />}
            {view === "file" && <FilePart site={site} session={props.session} />}
          </Tabs>
        )}
      </main>
    </Shell>
  );
}
