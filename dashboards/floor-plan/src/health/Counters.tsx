import type { HealthView } from "../live/contract";
import { grouped } from "../words/format";
import { useSay } from "../words/words";

export function Counters({ health }: { readonly health: HealthView }) {
  const say = useSay();
  const { ingest, journal, notifications } = health;
  return (
    <section className="panel counters">
      <div>
        <h3>{say("sys.journal")}</h3>
        <p data-counter="journal">{say("sys.journalText", { entries: grouped(journal.entries), bytes: megabytes(journal.bytes), sequence: grouped(journal.sequence) })}</p>
      </div>
      <div>
        <h3>{say("sys.ingest")}</h3>
        <dl>
          {(["accepted", "duplicates", "rejected", "gaps", "queue"] as const).map((name) => <div key={name}><dt>{say(`sys.${name}`)}</dt><dd data-counter={name}>{grouped(ingest[name])}</dd></div>)}
        </dl>
      </div>
      <div>
        <h3>{say("sys.notifications")}</h3>
        <dl>
          <div><dt>{say("sys.pending")}</dt><dd data-counter="pending">{notifications.pending}</dd></div>
          <div><dt>{say("sys.sent")}</dt><dd data-counter="sent">{notifications.sent}</dd></div>
          <div><dt>{say("sys.failedCount")}</dt><dd data-counter="failed">{notifications.failed}</dd></div>
        </dl>
        {notifications.lastError !== null && <p className="mid">{say("sys.lastError", { error: notifications.lastError })}</p>}
      </div>
    </section>
  );
}

export function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
