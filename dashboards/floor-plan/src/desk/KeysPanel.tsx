import { useEffect, useRef } from "react";
import { useSay } from "../words/words";

export function KeysPanel({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Not modal: an alarm that comes meanwhile can be acted on.
    dialog.current?.show();
  }, []);
  const keys = [["A", say("keys.a")], ["H", say("keys.h")], ["↑ ↓", say("keys.arrows")], ["/", say("keys.find")], ["?", say("keys.help")], ["Esc", say("keys.escape")]] as const;
  return (
    <dialog className="keys" ref={dialog} onClose={onClose} aria-label={say("keys.heading")}>
      <div className="cap"><h2>{say("keys.heading")}</h2></div>
      <table><tbody>{keys.map(([key, does]) => <tr key={key}><td><kbd>{key}</kbd></td><td>{does}</td></tr>)}</tbody></table>
      <p className="dim">{say("keys.note")}</p>
      <button type="button" className="btn" onClick={onClose}>{say("record.close")}</button>
    </dialog>
  );
}
