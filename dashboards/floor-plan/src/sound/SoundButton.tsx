import { createContext, useContext, useSyncExternalStore } from "react";
import { useSay } from "../words/words";
import type { Sounder, Voice } from "./sounder";

export const SounderContext = createContext<Sounder | null>(null);

export function useSounder(): Sounder {
  const sounder = useContext(SounderContext);
  if (sounder === null) {
    throw new Error("no sounder above this component");
  }
  return sounder;
}

function useVoice(): Voice {
  const sounder = useSounder();
  return useSyncExternalStore(sounder.subscribe, () => sounder.voice);
}

export function SoundButton() {
  const say = useSay();
  const sounder = useSounder();
  const voice = useVoice();
  return (
    <button type="button" className="btn mini" data-action="sound-test" data-sound={voice} onClick={sounder.test}>
      {voice === "ready" ? `${say("head.soundOn")} · ${say("head.soundTest")}` : say("head.soundTest")}
    </button>
  );
}

/** A speaker that cannot be heard is a fault, and says so across the whole page. */
export function SoundFault() {
  const say = useSay();
  const sounder = useSounder();
  const voice = useVoice();
  if (voice === "ready") {
    return null;
  }
  return (
    <button type="button" className="fault" data-fault="sound" onClick={sounder.test}>
      <span aria-hidden="true">?</span> {say(voice === "blocked" ? "sound.blocked" : "sound.failed")}
    </button>
  );
}
