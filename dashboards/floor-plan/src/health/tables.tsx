import { AlarmSymbol } from "../alarms/AlarmSymbol";
import type { Health, HealthView } from "../live/contract";
import { clockTime, duration, grouped } from "../words/format";
import { useNames, useSay } from "../words/words";

interface Props {
  readonly health: HealthView;
}

export function Gateways({ health }: Props) {
  const say = useSay();
  const names = useNames();
  const at = useTime();
  return (
    <section className="panel">
      <div className="cap"><h2>{say("sys.gateways")}</h2></div>
      <table>
        <thead>
          <tr>
            <th /><th>{say("sys.gateway")}</th><th>{say("sys.state")}</th><th>{say("sys.since")}</th><th>{say("sys.heartbeat")}</th><th>{say("sys.version")}</th>
            <th className="number">{say("sys.outbox")}</th><th className="number">{say("sys.oldest")}</th><th className="number">{say("sys.received")}</th><th className="number">{say("sys.quarantined")}</th><th className="number">{say("sys.throttled")}</th>
          </tr>
        </thead>
        <tbody>
          {health.gateways.map((gateway) => (
            <tr key={gateway.id} data-gateway={gateway.id} data-online={gateway.online}>
              <td className="sign">{!gateway.online && <AlarmSymbol kind="unknown" look="acknowledged" size={22} />}</td>
              <td title={gateway.bootId ?? undefined}>{names.gateway(gateway.id) ?? gateway.id}</td>
              <td>{gateway.online ? say("sys.online") : <b>{say("sys.offline")}</b>}{gateway.clash && <b title={`${gateway.clash.bootId}, ${gateway.clash.otherBootId}`}> {say("sys.clash")}</b>}</td>
              <td>{at(gateway.since)}</td><td>{at(gateway.heartbeatAt)}</td><td>{gateway.version ?? "?"}</td>
              <td className="number">{grouped(gateway.queueDepth)}</td><td className="number">{duration(gateway.oldestUnsentSeconds, names.language)}</td><td className="number">{grouped(gateway.received)}</td>
              <td className="number">{grouped(gateway.quarantined)}</td><td className="number">{grouped(gateway.throttled)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {health.gateways.length === 0 && <p className="calm">{say("sys.none")}</p>}
    </section>
  );
}

const badness: Record<Health, number> = { lost: 0, unknown: 1, late: 2, degraded: 3, online: 4 };

export function Devices({ health }: Props) {
  const say = useSay();
  const names = useNames();
  const at = useTime();
  const devices = [...health.devices].sort((a, b) => badness[a.health] - badness[b.health] || a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id));
  const doubtful = devices.filter((device) => device.health !== "online").length;
  return (
    <section className="panel">
      <div className="cap"><h2>{say("sys.devices")}</h2><span>{say("sys.notOnline", { count: doubtful, all: devices.length })}</span></div>
      <table>
        <thead><tr><th /><th>{say("sys.device")}</th><th>{say("sys.kind")}</th><th>{say("sys.zone")}</th><th>{say("sys.state")}</th><th>{say("sys.since")}</th><th>{say("sys.detail")}</th></tr></thead>
        <tbody>
          {devices.map((device) => (
            <tr key={device.id} data-device={device.id} data-health={device.health}>
              <td className="sign">{device.health !== "online" && <AlarmSymbol kind="unknown" look="acknowledged" size={22} />}</td>
              <td>{device.id}</td><td>{device.kind}</td><td>{device.zone === null ? "" : names.zone(device.zone) ?? device.zone}</td>
              <td>{device.health === "online" ? say("health.online") : <b>{say(`health.${device.health}`)}</b>}</td>
              <td>{at(device.since)}</td><td className="wrap">{device.detail ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {devices.length === 0 && <p className="calm">{say("sys.none")}</p>}
    </section>
  );
}

export function Quarantine({ health }: Props) {
  const say = useSay();
  const at = useTime();
  return (
    <section className="panel">
      <div className="cap"><h2>{say("sys.quarantine")}</h2><span>{health.quarantine.length}</span></div>
      {health.quarantine.length === 0 && <p className="calm">{say("sys.quarantineNone")}</p>}
      <table>
        {health.quarantine.length > 0 && <thead><tr><th>{say("sys.time")}</th><th>{say("sys.where")}</th><th>{say("sys.topic")}</th><th>{say("sys.reason")}</th><th className="number">{say("sys.bytes")}</th><th>{say("sys.sample")}</th></tr></thead>}
        <tbody>
          {health.quarantine.map((entry, index) => (
            <tr key={index} data-quarantine={entry.topic}>
              <td>{at(entry.time)}</td><td>{entry.where}</td><td className="wrap">{entry.topic}</td><td className="wrap"><b>{entry.reason}</b></td>
              <td className="number">{grouped(entry.payloadBytes)}</td><td className="wrap"><code>{entry.sample}</code></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useTime() {
  const names = useNames();
  return (instant: string | null) => (instant === null ? "?" : clockTime(Date.parse(instant), names.timeZone));
}
