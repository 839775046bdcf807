// The floor plan at a past moment. Black all around, so that it can never be taken for the present.
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { AlarmSymbol } from "../alarms/AlarmSymbol";
import { groupedOnce, isUnacknowledged } from "../alarms/order";
import { useApi } from "../api/useCommand";
import type { Status } from "../live/connection";
import { LiveContext, useLiveLine, useNow, usePicture, useStatus } from "../live/live";
import { PlanView } from "../plan/PlanView";
import { useAnswer } from "../record/useAnswer";
import { Shell, type ScreenProps } from "../record/Shell";
import { UnansweredLine } from "../record/Unanswered";
import { go, useSearch } from "../routes";
import { moment } from "../words/format";
import { useNames, useSay } from "../words/words";
import "../styles/playback.css";
import { ago } from "./ago";
import { beside, eventsIn, gapsIn } from "./events";
import { EventList } from "./EventList";
import { MomentForm } from "./MomentForm";
import { usePast } from "./past";
import { SPEEDS, usePlayer, type Player } from "./player";
import { Scrubber } from "./Scrubber";
import { useKeys } from "./useKeys";
import { usePlanOf } from "./usePlanOf";

const MINUTE = 60_000;
/** On the scrubber: most of it before the moment that was asked for. */
const BEFORE_MS = 45 * MINUTE;
const AFTER_MS = 15 * MINUTE;
/** Where playback begins when no moment is asked for. */
const BACK_MS = 10 * MINUTE;
const EVENTS_MAX = 1000;
const nothingChosen = { zone: null, record: null } as const;

export default function PlaybackPage(props: ScreenProps) {
  const say = useSay();
  const picture = usePicture();
  return picture === null
    ? <Shell {...props}><p className="calm" role="status">{say("log.waits")}</p></Shell>
    : <Past home={props.home} now={Date.parse(picture.at)} />;
}

/** @param now When it was opened: what comes later is the present and not played. */
function Past({ home, now }: { readonly home: string; readonly now: number }) {
  const [end] = useState(now);
  const asked = Date.parse(new URLSearchParams(useSearch()).get("at") ?? "");
  const first = Math.min(Number.isNaN(asked) ? end - BACK_MS : asked, end);
  const player = usePlayer(useApi(), first, end);
  const period = usePeriod(player.at, end);
  const { events, gaps, problem } = useEvents(period);
  const picture = player.still?.picture ?? null;
  const present = useLiveLine();
  const past = usePast(picture, player.at);
  const plan = usePlanOf(player.still?.reel.view.plan ?? null);
  const step = useCallback((by: 1 | -1) => {
    const event = beside(events, player.at, by);
    if (event !== null) {
      player.go(event.at);
    }
  }, [events, player]);
  const back = useCallback(() => go(home), [home]);
  useKeys(useMemo(() => ({ step, back, toggle: () => (player.playing ? player.pause() : player.play()) }), [step, back, player]));
  return (
    <div className="playback" data-screen="playback" data-at={new Date(Math.floor(player.at / 1000) * 1000).toISOString()} data-sequence={picture?.sequence} data-ready={!player.asking}>
      <Bar player={player} onBack={back} />
      {/* Before anything was told the centre's own clock and names are in force: a moment that is typed then is the centre's, too. */}
      <LiveContext.Provider value={picture === null ? present : past}>
        <main className="past-main">
          <section className="panel plan-box">
            {plan !== null && <div className={player.asking ? "past-plan stale" : "past-plan"}><PlanView plan={plan} picture={picture} chosen={nothingChosen} /></div>}
            <Waiting player={player} />
          </section>
          <EventList events={events} at={player.at} problem={problem !== null} onGo={player.go} />
        </main>
        <Deck player={player} onStep={step}><Scrubber {...period} at={player.at} events={events} gaps={gaps} onGo={player.go} /></Deck>
      </LiveContext.Provider>
    </div>
  );
}

interface Period { readonly from: number; readonly to: number }

/** Stays where it is while the moment is in it. */
function usePeriod(at: number, end: number): Period {
  const around = (ms: number): Period => ({ from: Math.min(ms, end) - BEFORE_MS, to: Math.min(ms + AFTER_MS, end) });
  const [period, setPeriod] = useState(() => around(at));
  const inside = at >= period.from && at <= period.to;
  useEffect(() => {
    if (!inside) {
      setPeriod(around(at));
    }
  });
  return period;
}

function useEvents({ from, to }: Period) {
  const api = useApi();
  const ask = useCallback(
    () => api.alarmLives(`?from=${new Date(from - BEFORE_MS).toISOString()}&to=${new Date(to + 1).toISOString()}&order=oldest&rows=${EVENTS_MAX}`), [api, from, to]);
  const { value, problem } = useAnswer(ask);
  const lives = value?.rows;
  return useMemo(() => ({ events: eventsIn(lives ?? [], from, to), gaps: gapsIn(lives ?? [], from, to), problem }), [lives, from, to, problem]);
}

/** The living centre stays in sight: its alarms ring here as everywhere, and its P1 are counted. */
function Bar({ player, onBack }: { readonly player: Player; readonly onBack: () => void }) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  const live = usePicture();
  const lost = useStatus(pickPhase) === "lost";
  const critical = groupedOnce(live?.alarms ?? []).filter(({ alarm }) => alarm.priority === 1 && isUnacknowledged(alarm)).length;
  const view = player.still?.reel.view;
  return (
    <header className="past-bar">
      <h1>{say("playback.heading")}</h1>
      <time dateTime={new Date(player.at).toISOString()}>{moment(player.at, names.timeZone, names.language)}</time>
      <span>{ago((now - player.at) / 1000, say)}{view !== undefined && <> · {say(view.planOfThatDay ? "playback.planOfThen" : "playback.planOfToday")}</>}</span>
      <span className="spring" />
      <span className="past-live" role="status" data-live-critical={lost ? "unknown" : critical}>
        {lost ? say("playback.liveLost") : say("playback.liveCritical", { count: critical })}
        {critical > 0 && !lost && <AlarmSymbol kind={1} look="unacknowledged" size={30} name="P1" />}
      </span>
      <button type="button" className="btn" data-action="back" onClick={onBack}>{say("playback.back")} <kbd>Esc</kbd></button>
    </header>
  );
}

function Waiting({ player }: { readonly player: Player }) {
  const say = useSay();
  return player.problem !== null
    ? <div className="past-problem"><UnansweredLine problem={player.problem} onAgain={player.again} /></div>
    : player.asking && player.still === null ? <p className="calm" role="status">{say("log.asking")}</p> : null;
}

interface DeckProps {
  readonly player: Player;
  readonly onStep: (by: 1 | -1) => void;
  readonly children: ReactNode;
}

function Deck({ player, onStep, children }: DeckProps) {
  const say = useSay();
  return (
    <section className="panel past-deck" aria-label={say("playback.deck")}>
      <div className="past-keys">
        <button type="button" className="btn" data-action="previous" onClick={() => onStep(-1)}>{say("playback.previous")} <kbd>[</kbd></button>
        <button type="button" className="btn main" data-action="play" aria-pressed={player.playing} onClick={player.playing ? player.pause : player.play}>
          {say(player.playing ? "playback.pause" : "playback.play")} <kbd>{say("playback.space")}</kbd>
        </button>
        <button type="button" className="btn" data-action="next" onClick={() => onStep(1)}>{say("playback.next")} <kbd>]</kbd></button>
        <div className="speeds" role="group" aria-label={say("playback.speed")}>
          {SPEEDS.map((speed) => <button key={speed} type="button" className="btn" data-speed={speed} aria-pressed={player.speed === speed} onClick={() => player.setSpeed(speed)}>{speed}×</button>)}
        </div>
        <MomentForm at={player.at} onGo={player.go} />
        <span className="spring" />
        <span className="mid">{say("playback.hatch")}</span>
      </div>
      {children}
    </section>
  );
}

const pickPhase = (status: Status) => status.phase;
