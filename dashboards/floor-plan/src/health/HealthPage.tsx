import { isPlaceKnown } from "../live/presence";
import { useEffect, useState } from "react";
import { homeWord } from "../access/roles";
import { useApi } from "../api/useCommand";
import { Header } from "../desk/Header";
import type { Status } from "../live/connection";
import type { HealthView, Session } from "../live/contract";
import { usePicture, useStatus } from "../live/live";
import { Link } from "../routes";
import { clockTime } from "../words/format";
import { useNames, useSay } from "../words/words";
import { Counters } from "./Counters";
import { Devices, Gateways, Quarantine } from "./tables";

const REFRESH_MS = 2000;

interface Props {
  readonly session: Session;
  readonly home: string;
  readonly onSignOut: () => void;
}

export default function HealthPage({ session, home, onSignOut }: Props) {
  const say = useSay();
  const names = useNames();
  const picture = usePicture();
  const phase = useStatus(pickPhase);
  const { health, problem } = useHealth();
  const unobserved = picture?.people.filter((person) => !isPlaceKnown(person.presence)).length ?? 0;
  return (
    <div className="page">
      <Header session={session} picture={picture} unobserved={unobserved} phase={phase} onSignOut={onSignOut} />
      <main className="health">
        <div className="cap plain">
          <h2>{say("sys.heading")}</h2>
          {health !== null && <span>{say("sys.at", { at: clockTime(Date.parse(health.at), names.timeZone) })} · {say("sys.build")} {health.build}</span>}
          <Link to={home} className="btn mini close">{say(homeWord(session.role))}</Link>
        </div>
        {problem !== null && <p className="refused" role="alert">{say("sys.failed", { why: problem })}</p>}
        {health !== null && <div className={problem === null ? "tables" : "tables stale-tables"}><Counters health={health} /><Gateways health={health} /><Devices health={health} /><Quarantine health={health} /></div>}
      </main>
    </div>
  );
}

/** Asked for every two seconds while this page is open. What was read last stays, greyed, when an answer fails. */
function useHealth() {
  const api = useApi();
  const [state, setState] = useState<{ health: HealthView | null; problem: string | null }>({ health: null, problem: null });
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const next = await api.health().then(
        (health) => ({ health, problem: null }),
        (problem: unknown) => ({ problem: problem instanceof Error ? problem.message : String(problem) }),
      );
      if (wanted) {
        setState((before) => ({ ...before, ...next }));
        timer = setTimeout(() => void ask(), REFRESH_MS);
      }
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api]);
  return state;
}

const pickPhase = (status: Status) => status.phase;
