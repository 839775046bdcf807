import { AlarmSymbol } from "../alarms/AlarmSymbol";
import type { Health, HealthView } from "../live/contract";
import { Table, type Column } from "../widgets/Table";
import { clockTime, duration, grouped } from "../words/format";
import { useNames, useSay } from "../words/words";

type GatewayView = HealthView["gateways"][number];
type DeviceView = HealthView["devices"][number];

interface Props {
  readonly health: HealthView;
}

export function Gateways({ health }: Props) {
  const say = useSay();
  const names = useNames();
  const at = useTime();
  const count = (key: string, heading: string, of: (gateway: GatewayView) => number) => ({ key, heading, cell: (gateway: GatewayView) => grouped(of(gateway)), by: of, className: "number" });
  const columns: readonly Column<GatewayView>[] = [
    { key: "sign", heading: "", spoken: say("sys.sign"), className: "sign", cell: ({ online }) => !online && <AlarmSymbol kind="unknown" look="acknowledged" size={22} /> },
    { key: "gateway", heading: say("sys.gateway"), cell: ({ id, bootId }) => <span title={bootId ?? undefined}>{names.gateway(id) ?? id}</span>, by: ({ id }) => names.gateway(id) ?? id },
    {
      key: "state", heading: say("sys.state"), by: ({ online }) => Number(online),
      cell: ({ online, clash }) => <>{online ? say("sys.online") : <b>{say("sys.offline")}</b>}{clash && <b title={`${clash.bootId}, ${clash.otherBootId}`}> {say("sys.clash")}</b>}</>,
    },
    { key: "since", heading: say("sys.since"), cell: ({ since }) => at(since), by: ({ since }) => since ?? "" },
    { key: "heartbeat", heading: say("sys.heartbeat"), cell: ({ heartbeatAt }) => at(heartbeatAt), by: ({ heartbeatAt }) => heartbeatAt ?? "" },
    { key: "version", heading: say("sys.version"), cell: ({ version }) => version ?? "?", by: ({ version }) => version ?? "" },
    count("outbox", say("sys.outbox"), ({ queueDepth }) => queueDepth),
    { key: "oldest", heading: say("sys.oldest"), cell: ({ oldestUnsentSeconds }) => duration(oldestUnsentSeconds, names.language), by: ({ oldestUnsentSeconds }) => oldestUnsentSeconds, className: "number" },
    count("received", say("sys.received"), ({ received }) => received),
    count("quarantined", say("sys.quarantined"), ({ quarantined }) => quarantined),
    count("throttled", say("sys.throttled"), ({ throttled }) => throttled),
  ];
  return (
    <section className="panel">
      <div className="cap"><h2>{say("sys.gateways")}</h2></div>
      {health.gateways.length > 0 && <Table label={say("sys.gateways")} rows={health.gateways} keyOf={(gateway) => gateway.id} rowHeader="gateway" columns={columns} mark={(gateway) => ({ "data-gateway": gateway.id, "data-online": gateway.online })} />}
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
  const place = (device: DeviceView) => (device.zone === null ? "" : names.zone(device.zone) ?? device.zone);
  const columns: readonly Column<DeviceView>[] = [
    { key: "sign", heading: "", spoken: say("sys.sign"), className: "sign", cell: ({ health: state }) => state !== "online" && <AlarmSymbol kind="unknown" look="acknowledged" size={22} /> },
    { key: "device", heading: say("sys.device"), cell: ({ id }) => id, by: ({ id }) => id },
    { key: "kind", heading: say("sys.kind"), cell: ({ kind }) => kind, by: ({ kind }) => kind },
    { key: "zone", heading: say("sys.zone"), cell: place, by: place },
    { key: "state", heading: say("sys.state"), cell: ({ health: state }) => (state === "online" ? say("health.online") : <b>{say(`health.${state}`)}</b>), by: ({ health: state }) => badness[state] },
    { key: "since", heading: say("sys.since"), cell: ({ since }) => at(since), by: ({ since }) => since ?? "" },
    { key: "detail", heading: say("sys.detail"), cell: ({ detail }) => detail ?? "", by: ({ detail }) => detail ?? "", className: "wrap" },
  ];
  const doubtful = devices.filter((device) => device.health !== "online").length;
  return (
    <section className="panel">
      <div className="cap"><h2>{say("sys.devices")}</h2><span>{say("sys.notOnline", { count: doubtful, all: devices.length })}</span></div>
      {devices.length > 0 && <Table label={say("sys.devices")} rows={devices} keyOf={(device) => device.id} rowHeader="device" columns={columns} mark={(device) => ({ "data-device": device.id, "data-health": device.health })} />}
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
