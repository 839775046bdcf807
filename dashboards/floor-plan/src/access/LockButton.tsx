import { useApi } from "../api/useCommand";
import { useSay } from "../words/words";

/** Before walking away. The server tells the page that it is locked, over the live line. */
export function LockButton() {
  const say = useSay();
  const api = useApi();
  return <button type="button" className="btn mini" data-action="lock" onClick={() => void api.lock().catch(() => undefined)}>{say("head.lock")}</button>;
}
