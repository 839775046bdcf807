import { usePicture } from "../live/live";
import { Link } from "../routes";
import { useSay } from "../words/words";
import type { Handed } from "./asking";

/** What was checked can be taken along as it is: no second question, and the same bytes. */
export function Taking({ handed, record }: { readonly handed: Handed; readonly record: string | null }) {
  const say = useSay();
  const centre = usePicture()?.centre.id ?? "centre";
  const [proofFile, keysFile] = [`${record ?? "record"}.jsonl`, `${centre}.policy`];
  const { extract } = handed;
  return (
    <section className="taking">
      <div className="taking-acts">
        {extract !== null && <button type="button" className="btn main" data-action="take-proof" onClick={() => save(proofFile, "application/jsonl", extract)}>{say("over.take")}</button>}
        <button type="button" className="btn" data-action="take-keys" onClick={() => save(keysFile, "text/plain", handed.policy)}>{say("over.takeKeys")}</button>
        {record !== null && <Link to={`/record/${encodeURIComponent(record)}`} className="btn">{say("over.timeline")}</Link>}
      </div>
      <p className="proof-says">{say("over.proofSays")}</p>
      {extract !== null && <p className="offline">{say("over.offline")} <code>{`ccm verify ${proofFile} --policy ${keysFile} --show`}</code></p>}
    </section>
  );
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
