import { useEffect, useState } from "react";
import { AlarmSymbol } from "../alarms/AlarmSymbol";
import { useApi } from "../api/useCommand";
import type { RingingView } from "../live/contract";
import { useSounder } from "../sound/SoundButton";
import { useSay } from "../words/words";

const EVERY_MS = 3000;

/** Alarms ring before anybody signs in: a desk between two officers is not a silent one. */
export function RingingBox() {
  const say = useSay();
  const ringing = useRinging();
  const worst = ringing === "unknown" || ringing === null ? null : ringing.critical > 0 ? 1 : ringing.high > 0 ? 2 : null;
  const sounder = useSounder();
  useEffect(() => {
    sounder.ring(worst === 1 ? "p1" : worst === 2 ? "p2" : null);
    return () => sounder.ring(null);
  }, [sounder, worst]);
  if (ringing === "unknown") {
    return <p className="note-box ringing" data-ringing="unknown"><AlarmSymbol kind="unknown" look="acknowledged" size={34} name="?" />{say("signIn.ringingUnknown")}</p>;
  }
  return worst === null || ringing === null ? null : (
    <div className="note-box ringing" role="status" data-ringing={worst}>
      <AlarmSymbol kind={worst} look="unacknowledged" size={34} name={`P${worst}`} />
      <div><b>{say(worst === 1 ? "signIn.ringing1" : "signIn.ringing2", { count: worst === 1 ? ringing.critical : ringing.high })}</b><p className="mid">{say("signIn.ringingNote")}</p></div>
    </div>
  );
}

/** null: not asked yet. */
function useRinging(): RingingView | "unknown" | null {
  const api = useApi();
  const [known, setKnown] = useState<RingingView | "unknown" | null>(null);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const next = await api.ringing().catch(() => "unknown" as const);
      if (wanted) {
        setKnown(next);
        timer = setTimeout(() => void ask(), EVERY_MS);
      }
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api]);
  return known;
}
