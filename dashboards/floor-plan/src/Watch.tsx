// Everything that lasts as long as somebody is signed in: the line, the clock, the sound, the stillness of the light.
import { useContext, useEffect, useMemo, type ReactNode } from "react";
import { FloodContext, useFlood } from "./alarms/flood";
import { groupedOnce } from "./alarms/order";
import { useApi } from "./api/useCommand";
import { browserClock, SecondHand } from "./live/clock";
import { Connection } from "./live/connection";
import type { Session } from "./live/contract";
import { LiveContext, type Live } from "./live/live";
import type { Dial } from "./live/transport";
import { SessionContext } from "./session";
import { Ringing } from "./sound/keepRinging";
import { RingingContext } from "./sound/RingingContext";
import { SounderContext } from "./sound/SoundButton";
import { holdTheme } from "./theme";

interface Props {
  readonly session: Session;
  readonly dial: Dial;
  readonly onEnded: () => void;
  /** What the server says of the session now: it may have been locked. */
  readonly onSession: (session: Session) => void;
  readonly children: ReactNode;
}

export function Watch({ session, dial, onEnded, onSession, children }: Props) {
  const api = useApi();
  const sounder = useContext(SounderContext);
  const [line, live] = useMemo<readonly [Connection, Live]>(() => {
    const clock = browserClock();
    const stillSignedIn = () => void api.session().then((known) => (known === null ? onEnded() : onSession(known)), () => undefined);
    const connection = new Connection(dial, clock, stillSignedIn, stillSignedIn);
    const seconds = new SecondHand(() => (connection.status.offset === null ? Date.now() : connection.status.offset + clock.now()));
    return [connection, { connection, seconds }];
  }, [api, dial, onEnded, onSession]);
  const ringing = useMemo(() => (sounder === null ? null : new Ringing(line, sounder, session.role)), [line, sounder, session.role]);
  const flood = useFlood(api);
  useEffect(() => ringing?.flood(flood !== null), [ringing, flood]);
  useEffect(() => {
    const look = () => line.checkSilence();
    const theme = line.subscribe(() => {
      const alarms = line.status.known.picture?.alarms ?? [];
      holdTheme(groupedOnce(alarms).some(({ alarm }) => alarm.priority === 1 && alarm.state === "unacknowledged"));
    });
    ringing?.start();
    line.start();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      theme();
      ringing?.stop();
      line.stop();
    };
  }, [line, ringing]);
  return <SessionContext.Provider value={session}><LiveContext.Provider value={live}><RingingContext.Provider value={ringing}><FloodContext.Provider value={flood}>{children}</FloodContext.Provider></RingingContext.Provider></LiveContext.Provider></SessionContext.Provider>;
}
