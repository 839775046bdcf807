// One centre through its region: looked at and not touched. The centre writes down who looks.
import { useCallback, useEffect, useMemo, useState } from "react";
import { AlarmRow } from "../alarms/AlarmRow";
import { AsideFoot } from "../alarms/AsideFoot";
import { groupedOnce } from "../alarms/order";
import { useDataAge } from "../live/age";
import { browserClock, SecondHand } from "../live/clock";
import { Connection, type Status } from "../live/connection";
import type { Picture, Session } from "../live/contract";
import { LiveContext, useNow, usePicture, useStatus, type Live } from "../live/live";
import { PeopleTable } from "../people/PeopleTable";
import { mostUrgentFirst } from "../people/urgency";
import type { PlanFile } from "../plan/geojson";
import { planModel, type PlanModel } from "../plan/geometry";
import { PlanView } from "../plan/PlanView";
import { Link } from "../routes";
import { SessionContext } from "../session";
import { clockTime } from "../words/format";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";
import { dialCentre } from "./dial";
import "../styles/region.css";

const RETRY_MS = 2000;

interface Props {
  readonly centre: string;
  readonly page: string | null;
  readonly session: Session;
  readonly onEnded: () => void;
}

export default function CentrePage({ centre, page, session, onEnded }: Props) {
  const [line, live] = useMemo<readonly [Connection, Live]>(() => {
    const clock = browserClock();
    const connection = new Connection(dialCentre(centre), clock, onEnded, onEnded);
    return [connection, { connection, seconds: new SecondHand(() => (connection.status.offset === null ? Date.now() : connection.status.offset + clock.now())) }];
  }, [centre, onEnded]);
  useEffect(() => {
    line.start();
    return () => line.stop();
  }, [line]);
  // No step of an alarm is offered here: it is answered at the centre, under an account of the centre.
  const looking = useMemo<Session>(() => ({ ...session, role: "oversight", may: [] }), [session]);
  return <SessionContext.Provider value={looking}><LiveContext.Provider value={live}><Look centre={centre} page={page} /></LiveContext.Provider></SessionContext.Provider>;
}

function Look({ centre, page }: { readonly centre: string; readonly page: string | null }) {
  const say = useSay();
  const picture = usePicture();
  const lost = useStatus(pickPhase) === "lost";
  const plan = useCentrePlan(centre);
  const [chosen, setChosen] = useState<string | null>(null);
  const alarm = picture?.alarms.find((one) => one.key === chosen) ?? null;
  const shown = useMemo(() => ({ zone: alarm?.zone ?? null, record: alarm?.subject.kind === "detainee" ? alarm.subject.id : null }), [alarm]);
  return (
    <div className="page region" data-screen="region-centre" data-centre={centre} data-live={lost ? "lost" : picture === null ? "starting" : "live"}>
      <Bar centre={centre} page={page} picture={picture} />
      <main className="region-look">
        <section className="panel plan-box">
          {plan !== null && <div className={lost || picture === null ? "stale" : "region-plan"}><PlanView plan={plan} picture={picture} chosen={shown} /></div>}
          {lost && <><div className="veil" /><LostStamp /></>}
          {!lost && picture === null && <p className="calm" role="status">{say("region.asking")}</p>}
        </section>
        {picture !== null && !lost && <Lists picture={picture} chosen={chosen} onChoose={setChosen} />}
        {lost && <section className="panel"><p className="calm">{say("region.lookLost")}</p></section>}
      </main>
    </div>
  );
}

function LostStamp() {
  const say = useSay();
  const names = useNames();
  const lostAt = useStatus(pickLost);
  const offset = useStatus(pickOffset);
  return <div className="stamp">{say("region.stamp", { at: lostAt === null || offset === null ? "?" : clockTime(lostAt + offset, names.timeZone) })}</div>;
}

function Bar({ centre, page, picture }: { readonly centre: string; readonly page: string | null; readonly picture: Picture | null }) {
  const say = useSay();
  const language = useLanguage();
  const names = useNames();
  const now = useNow();
  const age = useDataAge();
  return (
    <header className="top">
      <Link to="/region" className="btn">{say("region.back")}</Link>
      <h1 className="name">{picture?.centre.name[language] ?? centre}</h1>
      <span className="box">{say("region.lookOnly")}</span>
      <div className="stat">{say("head.held")} <b>{picture?.people.length ?? "?"}</b></div>
      <div className="stat">{say("head.officers")} <b>{picture?.officers.length ?? "?"}</b></div>
      <div className="clock"><span className={`age${age.old ? " old" : ""}`}>{age.seconds === null ? say("head.ageNone") : say("head.age", { age: age.text })}</span><b className="time">{clockTime(now, names.timeZone)}</b></div>
      {page !== null && <nav className="prefs"><a className="btn mini" href={page} target="_blank" rel="noreferrer">{say("region.openPage")}</a></nav>}
    </header>
  );
}

function Lists({ picture, chosen, onChoose }: { readonly picture: Picture; readonly chosen: string | null; readonly onChoose: (key: string) => void }) {
  const say = useSay();
  const people = useMemo(() => mostUrgentFirst(picture.people, picture.alarms), [picture.people, picture.alarms]);
  const rows = groupedOnce(picture.alarms);
  const choosePerson = useCallback((record: string) => {
    const about = picture.alarms.find((alarm) => alarm.subject.id === record);
    if (about !== undefined) {
      onChoose(about.key);
    }
  }, [picture.alarms, onChoose]);
  return (
    <>
      <section className="panel region-alarms" aria-label={say("alarms.heading")}>
        <div className="cap"><h2>{say("alarms.heading")}</h2><span>{rows.length}</span></div>
        {rows.length === 0 && <p className="calm">{say("region.noAlarms")}</p>}
        {rows.map((row) => <AlarmRow key={row.alarm.key} alarm={row.alarm} consequences={row.consequences} first={row.first} indented={row.indented} current={false} chosen={row.alarm.key === chosen} onChoose={onChoose} />)}
        <AsideFoot alarms={picture.alarms} />
      </section>
      <section className="panel region-people" aria-label={say("people.record")}><PeopleTable rows={people} chosen={null} onChoose={choosePerson} /></section>
    </>
  );
}

/** Asked for until it comes: the centre may be away. */
function useCentrePlan(centre: string): PlanModel | null {
  const [plan, setPlan] = useState<PlanModel | null>(null);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => fetch(`/api/region/centres/${encodeURIComponent(centre)}/plan`, { credentials: "same-origin" })
      .then((answer) => (answer.ok ? (answer.json() as Promise<PlanFile>) : Promise.reject(new Error(String(answer.status)))))
      .then((file) => wanted && setPlan(planModel(file)))
      .catch(() => {
        timer = wanted ? setTimeout(() => void ask(), RETRY_MS) : undefined;
      });
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [centre]);
  return plan;
}

const pickPhase = (status: Status) => status.phase;
const pickLost = (status: Status) => status.lostAt;
const pickOffset = (status: Status) => status.offset;
