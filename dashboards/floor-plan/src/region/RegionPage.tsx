// Every centre of a region on one page, worst first.
import { useMemo } from "react";
import { AlarmSymbol, kindOf, lookOf } from "../alarms/AlarmSymbol";
import { Preferences } from "../desk/Preferences";
import type { Session } from "../live/contract";
import { Link } from "../routes";
import { clockTime, running } from "../words/format";
import type { Names } from "../words/fill";
import { useLanguage } from "../words/language";
import { alarmTitle, useSay } from "../words/words";
import type { CentreRow, RegionView } from "./contract";
import { escalated, needOf, ranked, type Escalated, type Need, type RankedCentre } from "./order";
import type { RegionKnown } from "./useRegion";
import "../styles/region.css";

/** From here on the age is bold. */
const AGE_OLD_S = 5;

interface Props {
  readonly session: Session;
  readonly region: RegionKnown;
  readonly locked: boolean;
  readonly onSignOut: () => void;
  readonly onLock: () => void;
}

export default function RegionPage({ session, region, locked, onSignOut, onLock }: Props) {
  const say = useSay();
  const { view, lost, now } = region;
  return (
    <div className="page region" data-screen="region" data-live={view === null ? "starting" : lost ? "lost" : "live"}>
      <Head session={session} view={view} now={now} lost={lost} onSignOut={onSignOut} onLock={onLock} locked={locked} />
      {lost && <p className="region-lost" role="alert"><AlarmSymbol kind="unknown" look="acknowledged" size={30} /> {say("region.serverLost", { at: clockTime(now, view?.timeZone ?? "UTC") })}</p>}
      {view === null ? <p className="calm" role="status">{say("region.asking")}</p> : <Centres view={view} now={now} lost={lost} locked={locked} />}
    </div>
  );
}

interface HeadProps extends Omit<Props, "region"> {
  readonly view: RegionView | null;
  readonly now: number;
  readonly lost: boolean;
}

function Head({ session, view, now, lost, locked, onSignOut, onLock }: HeadProps) {
  const say = useSay();
  const language = useLanguage();
  const rows = view?.centres ?? [];
  const heard = rows.filter((row) => row.contact === "live");
  const silent = rows.length - heard.length;
  return (
    <header className="top">
      <h1 className="name">{say("region.heading")}{view !== null && ` · ${view.name[language]}`}</h1>
      <div className="stat">{say("region.centres")} <b>{view === null ? "?" : rows.length}</b></div>
      <div className="stat">{say("region.withAlarms")} <b>{lost || view === null ? "?" : ranked(heard).acting.length}</b></div>
      <div className="stat">{say("region.heldKnown")} <b data-held-known>{lost || view === null ? "?" : heard.reduce((sum, row) => sum + (row.summary?.held ?? 0), 0)}</b></div>
      {silent > 0 && <div className="stat unk"><AlarmSymbol kind="unknown" look="acknowledged" size={26} />{say("region.noContact")} <b data-silent>{silent}</b></div>}
      <div className="stat officer">{say("head.supervisor")} <b>{session.officer}</b></div>
      <div className="clock"><b className="time">{view === null ? "" : clockTime(now, view.timeZone)}</b></div>
      <nav className="prefs">
        <Preferences />
        {!locked && <button type="button" className="btn mini" data-action="lock" onClick={onLock}>{say("head.lock")}</button>}
        <button type="button" className="btn mini" data-action="sign-out" onClick={onSignOut}>{say("head.signOut")}</button>
      </nav>
    </header>
  );
}

interface CentresProps { readonly view: RegionView; readonly now: number; readonly lost: boolean; readonly locked: boolean }

function Centres({ view, now, lost, locked }: CentresProps) {
  const say = useSay();
  const { acting, quiet } = useMemo(() => ranked(view.centres), [view.centres]);
  const told = useMemo(() => escalated(view.centres), [view.centres]);
  return (
    <main className={`region-main${lost ? " stale-tables" : ""}`}>
      <section className="panel" aria-label={say("region.worstFirst")}>
        <div className="cap"><h2>{say("region.worstFirst")}</h2><span>{say("region.order")}</span></div>
        {acting.length === 0 && <p className="calm">{say("region.none")}</p>}
        {acting.length > 0 && (
          <table className="region-table">
            <thead><tr>
              <th /><th>{say("region.centre")}</th><th>{say("region.worst")}</th><th /><th>{say("super.state")}</th><th className="r">{say("region.held")}</th>
              <th className="r">{say("region.officers")}</th><th>{say("region.observed")}</th><th className="r">{say("region.nearLimit")}</th><th className="r">{say("region.age")}</th>
            </tr></thead>
            <tbody>{acting.map((one) => <CentreLine key={one.row.id} one={one} now={now} locked={locked} />)}</tbody>
          </table>
        )}
      </section>
      {told.length > 0 && <Told told={told} now={now} />}
      <Quiet rows={quiet} now={now} locked={locked} />
    </main>
  );
}

interface LineProps { readonly one: RankedCentre; readonly now: number; readonly locked: boolean }

function CentreLine({ one: { row, worst }, now, locked }: LineProps) {
  const say = useSay();
  const language = useLanguage();
  const names = namesOf(row, language);
  const silent = row.contact !== "live";
  const need = silent || worst === null ? "noContact" : needOf(worst);
  return (
    <tr data-centre={row.id} data-contact={row.contact} data-need={need} className={need === "unacknowledged" && worst?.priority === 1 ? "critical" : undefined}>
      <td className="sign">{silent || worst === null ? <AlarmSymbol kind="unknown" look="unacknowledged" size={38} name="?" /> : <AlarmSymbol kind={kindOf(worst)} look={lookOf(worst)} size={38} name={`P${worst.priority}`} />}</td>
      <td className="id"><Into row={row} locked={locked} /></td>
      <td className="wrap"><b>{silent || worst === null ? say(row.contact === "never" ? "region.neverHeard" : "region.contactLost") : alarmTitle(worst, names)}</b></td>
      <td className="r for"><span className="word">{say("alarm.for")}</span> {running((now - Date.parse(silent || worst === null ? row.since : worst.since)) / 1000)}</td>
      <td><span className={`box${need === "unacknowledged" || need === "noContact" ? " inverse" : ""}`}>{say(needWords[need])}</span></td>
      {silent || row.summary === null ? <OldNumbers row={row} /> : <Numbers row={row} />}
      <Age row={row} now={now} />
    </tr>
  );
}

const needWords = {
  unacknowledged: "region.need.unacknowledged", nobodyThere: "region.need.nobodyThere", noContact: "region.need.noContact", attended: "region.need.attended", returned: "region.need.returned",
} as const satisfies Record<Need, string>;

/** The name leads into the centre; without contact there is nothing to look at. */
function Into({ row, locked }: { readonly row: CentreRow; readonly locked: boolean }) {
  const language = useLanguage();
  return row.contact === "live" && !locked ? <Link to={`/region/${encodeURIComponent(row.id)}`} className="into">{row.name[language]}</Link> : <b>{row.name[language]}</b>;
}

function Numbers({ row: { summary } }: { readonly row: CentreRow }) {
  if (summary === null) {
    return null;
  }
  const share = summary.held === 0 ? 100 : Math.floor((100 * summary.placed) / summary.held);
  return (
    <>
      <td className="r">{summary.held}</td>
      <td className="r">{summary.officers}</td>
      <td className="share"><span className="region-bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width={share} height="8" /></svg></span> {share < 100 ? <b>{share}%</b> : `${share}%`}</td>
      <td className="r">{summary.nearLimit === 0 ? <span className="dim">0</span> : summary.nearLimit}</td>
    </>
  );
}

/** What was last known, with its time and on hatch, so that nobody takes it for the present. */
function OldNumbers({ row: { summary } }: { readonly row: CentreRow }) {
  const say = useSay();
  return (
    <td colSpan={4} className="region-old"><span>{summary === null
      ? say("region.nothingKnown")
      : say("region.last", { at: clockTime(Date.parse(summary.at), summary.timeZone), held: summary.held, officers: summary.officers })}</span></td>
  );
}

function Age({ row, now }: { readonly row: CentreRow; readonly now: number }) {
  const say = useSay();
  if (row.dataAt === null) {
    return <td className="r"><b>?</b></td>;
  }
  const seconds = Math.max(0, Math.round((now - Date.parse(row.dataAt)) / 1000));
  const text = say("unit.seconds", { n: seconds });
  return <td className="r">{seconds >= AGE_OLD_S ? <b>{text}</b> : text}</td>;
}

function Told({ told, now }: { readonly told: readonly Escalated[]; readonly now: number }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="panel escalated" aria-label={say("region.escalated")} data-escalated={told.length}>
      <div className="cap"><h2>{say("region.escalated")}</h2><span>{told.length} · {say("region.answerThere")}</span></div>
      <table className="region-table"><tbody>{told.map(({ row, alarm }) => (
        <tr key={`${row.id} ${alarm.key}`} data-escalated-alarm={alarm.key} data-of={row.id}>
          <td className="sign"><AlarmSymbol kind={kindOf(alarm)} look={lookOf(alarm)} size={34} name={`P${alarm.priority}`} /></td>
          <td className="id"><b>{row.name[language]}</b></td>
          <td className={`wrap${row.contact === "live" ? "" : " region-old"}`}><span><b>{alarmTitle(alarm, namesOf(row, language))}</b></span></td>
          <td className="r for"><span className="word">{say("alarm.for")}</span> {running((now - Date.parse(alarm.since)) / 1000)}</td>
          <td><span className={`box${needOf(alarm) === "unacknowledged" ? " inverse" : ""}`}>{say(row.contact === "live" ? needWords[needOf(alarm)] : "region.asLastHeard")}</span></td>
          <td className="r"><a className="btn mini" href={row.page} target="_blank" rel="noreferrer">{say("region.openPage")}</a></td>
        </tr>
      ))}</tbody></table>
    </section>
  );
}

function Quiet({ rows, now, locked }: { readonly rows: readonly CentreRow[]; readonly now: number; readonly locked: boolean }) {
  const say = useSay();
  const oldest = Math.max(0, ...rows.map((row) => (row.dataAt === null ? 0 : Math.round((now - Date.parse(row.dataAt)) / 1000))));
  return rows.length === 0 ? null : (
    <section className="panel" aria-label={say("region.quiet")}>
      <div className="cap"><h2>{say("region.quiet")} <span data-quiet>{rows.length}</span></h2><span>{say("region.quietNote", { age: say("unit.seconds", { n: oldest }) })}</span></div>
      <div className="region-quiet">{rows.map((row) => <div key={row.id} data-centre={row.id} data-contact={row.contact}><Into row={row} locked={locked} /><span>{row.summary?.held ?? "?"}</span></div>)}</div>
    </section>
  );
}

export function namesOf(row: CentreRow, language: "zh" | "en"): Names {
  const of = (names: Readonly<Record<string, { zh: string; en: string }>> | undefined) => (id: string) => names?.[id]?.[language];
  return { language, timeZone: row.summary?.timeZone ?? "UTC", zone: of(row.names?.zones), door: of(row.names?.doors), gateway: of(row.names?.gateways) };
}

