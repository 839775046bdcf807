import { useCallback, useEffect } from "react";
import { UnlockForm } from "../access/LockScreen";
import { useApi } from "../api/useCommand";
import type { Session } from "../live/contract";
import { go, usePath } from "../routes";
import CentrePage from "./CentrePage";
import RegionPage from "./RegionPage";
import { useRegion } from "./useRegion";

const HOME = "/region";

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
  /** The session may be locked, unlocked or over: ask for it. */
  readonly onChanged: () => void;
}

/** What a supervisor has at the server of a region. */
export default function OfRegion({ session, onSignOut, onChanged }: Props) {
  const api = useApi();
  const path = usePath();
  const region = useRegion(onChanged);
  const locked = session.hold === "locked";
  const centre = path.startsWith(`${HOME}/`) ? decodeURIComponent(path.slice(HOME.length + 1)) : null;
  const known = path === HOME || centre !== null;
  useEffect(() => {
    if (!known) {
      go(HOME);
    }
  }, [known]);
  const lock = useCallback(() => void api.lock().then(onChanged, onChanged), [api, onChanged]);
  if (centre !== null && !locked) {
    return <CentrePage key={centre} centre={centre} page={region.view?.centres.find((row) => row.id === centre)?.page ?? null} session={session} onEnded={onChanged} />;
  }
  return (
    <>
      {locked && <UnlockForm session={session} onUnlocked={onChanged} onSignOut={onSignOut} />}
      <RegionPage session={session} region={region} locked={locked} onSignOut={onSignOut} onLock={lock} />
    </>
  );
}
