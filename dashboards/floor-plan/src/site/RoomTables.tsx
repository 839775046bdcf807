import type { Picture, ZoneView } from "../live/contract";
import type { SiteDoorView, SiteView } from "../policies/contract";
import { Table, type Column } from "../widgets/Table";
import { useLanguage } from "../words/language";
import { useNames, useSay } from "../words/words";
import { HealthWord } from "./DeviceTables";

interface Props {
  readonly site: SiteView;
  readonly picture: Picture;
}

/** The rooms and what leads from one to the next. */
export function RoomTables({ site, picture }: Props) {
  const say = useSay();
  const spoken = useLanguage();
  const names = useNames();
  const yes = (is: boolean) => say(is ? "site.yes" : "site.no");
  const zones: readonly Column<ZoneView>[] = [
    { key: "id", heading: say("site.id"), cell: (row) => row.id, by: (row) => row.id },
    { key: "name", heading: say("site.name"), cell: (row) => row.name[spoken], by: (row) => row.name[spoken] },
    { key: "kind", heading: say("site.kind"), cell: (row) => row.kind, by: (row) => row.kind },
    { key: "perimeter", heading: say("site.perimeter"), cell: (row) => yes(row.insidePerimeter) },
    { key: "held", heading: say("site.held"), cell: (row) => yes(row.detaineesAllowed) },
    { key: "capacity", heading: say("site.capacity"), cell: (row) => row.capacity, by: (row) => row.capacity },
  ];
  const doors: readonly Column<SiteDoorView>[] = [
    { key: "id", heading: say("site.id"), cell: (row) => row.id, by: (row) => row.id },
    { key: "name", heading: say("site.name"), cell: (row) => row.name[spoken], by: (row) => row.name[spoken] },
    { key: "health", heading: say("site.health"), cell: (row) => <HealthWord health={picture.doors.find((door) => door.id === row.id)?.health ?? null} since={null} /> },
    { key: "between", heading: say("site.between"), cell: (row) => row.between.map((zone) => names.zone(zone) ?? zone).join(" – ") },
    { key: "class", heading: say("site.class"), cell: (row) => row.class, by: (row) => row.class },
    { key: "limit", heading: say("site.limit"), cell: (row) => say("site.seconds", { count: row.heldLimitSeconds }), by: (row) => row.heldLimitSeconds },
  ];
  return (
    <>
      <section className="panel"><Table label={say("pol.part.zone")} rows={picture.zones} keyOf={(row) => row.id} columns={zones} rowHeader="id" /></section>
      <section className="panel"><Table label={say("pol.part.door")} rows={site.doors} keyOf={(row) => row.id} columns={doors} rowHeader="id" /></section>
    </>
  );
}
