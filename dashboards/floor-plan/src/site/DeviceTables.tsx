import type { Health, Picture } from "../live/contract";
import type { SitePartView, SiteView } from "../policies/contract";
import { Table, type Column } from "../widgets/Table";
import { clockTime } from "../words/format";
import { useLanguage } from "../words/language";
import { sayIfKnown, useNames, useSay } from "../words/words";

interface Props {
  readonly site: SiteView;
  readonly picture: Picture;
}

interface Device extends SitePartView {
  readonly health: Health | null;
  readonly since: string | null;
  /** The work order under which an alarm of it is set aside; null when none is. */
  readonly order: string | null;
}

/** Every device with how it is now; what is not well stands first, and what nobody can say is not drawn as fine. */
export function DeviceTables({ site, picture }: Props) {
  const say = useSay();
  const names = useNames();
  const spoken = useLanguage();
  const rows = [...site.devices.map((part) => living(part, picture))].sort((a, b) => worth(a) - worth(b) || a.id.localeCompare(b.id));
  const columns: readonly Column<Device>[] = [
    { key: "id", heading: say("site.id"), cell: (row) => row.id, by: (row) => row.id },
    { key: "kind", heading: say("site.kind"), cell: (row) => sayIfKnown(spoken, `pol.part.${row.kind}`, row.kind), by: (row) => row.kind },
    { key: "health", heading: say("site.health"), cell: (row) => <><HealthWord health={row.health} since={row.since} />{row.order !== null && <b className="pol-warning" data-out-of-service>{say("site.outOfService", { order: row.order })}</b>}</>, by: worth },
    { key: "zone", heading: say("site.zone"), cell: (row) => (row.zone === null ? "" : names.zone(row.zone) ?? row.zone), by: (row) => row.zone ?? "" },
    { key: "gateway", heading: say("site.gateway"), cell: (row) => row.gateway, by: (row) => row.gateway },
    { key: "dialect", heading: say("site.dialect"), cell: (row) => row.dialect, by: (row) => row.dialect },
    { key: "address", heading: say("site.address"), cell: (row) => row.address },
    { key: "heartbeat", heading: say("site.heartbeat"), cell: (row) => say("site.seconds", { count: row.heartbeatSeconds }), by: (row) => row.heartbeatSeconds },
  ];
  const gateways: readonly Column<Picture["gateways"][number]>[] = [
    { key: "id", heading: say("site.gateway"), cell: (row) => row.id },
    { key: "name", heading: say("site.name"), cell: (row) => row.name[spoken] },
    { key: "health", heading: say("site.health"), cell: (row) => <HealthWord health={row.online ? "online" : "lost"} since={row.since} /> },
  ];
  return (
    <>
      <section className="panel"><Table label={say("pol.part.gateway")} rows={picture.gateways} keyOf={(row) => row.id} columns={gateways} rowHeader="id" /></section>
      <section className="panel"><Table label={say("site.view.devices")} rows={rows} keyOf={(row) => `${row.kind} ${row.id}`} columns={columns} rowHeader="id" mark={(row) => ({ "data-device": row.id, "data-health": row.health ?? "unknown" })} /></section>
    </>
  );
}

function living(part: SitePartView, picture: Picture): Device {
  const found = [...picture.readers, ...picture.cameras, ...picture.buttons].find((one) => one.id === part.id);
  const door = picture.doors.find((one) => one.id === part.id);
  return { ...part, zone: part.zone ?? door?.between.find((zone) => zone !== "outside") ?? null, health: found?.health ?? (part.kind === "door" ? door?.health ?? null : null), since: found?.healthSince ?? null, order: orderOf(part.id, picture) };
}

function orderOf(id: string, picture: Picture): string | null {
  const aside = picture.alarms.find((alarm) => alarm.subject.id === id && alarm.aside?.kind === "outOfService" && alarm.aside.inForce)?.aside;
  return aside === undefined || aside === null ? null : aside.workOrder ?? aside.reason;
}

const ORDER: Record<Health, number> = { lost: 0, unknown: 1, late: 2, degraded: 3, online: 5 };
const worth = (device: Device) => (device.health === null ? 4 : ORDER[device.health]);

export function HealthWord({ health, since }: { readonly health: Health | null; readonly since: string | null }) {
  const say = useSay();
  const { timeZone } = useNames();
  return (
    <span className={`site-health ${health ?? "unknown"}`}>
      {health === null ? say("site.notHeard") : say(`health.${health}`)}{since !== null && <small className="mid">{say("site.since", { at: clockTime(Date.parse(since), timeZone) })}</small>}
    </span>
  );
}
