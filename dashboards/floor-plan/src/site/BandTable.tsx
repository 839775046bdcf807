import type { Picture } from "../live/contract";
import type { SiteBandView, SiteView } from "../policies/contract";
import { Table, type Column } from "../widgets/Table";
import { useSay } from "../words/words";

interface Props {
  readonly site: SiteView;
  readonly picture: Picture;
}

/** Wristbands of the site file, who wears each, and which are out of use. */
export function BandTable({ site, picture }: Props) {
  const say = useSay();
  const worn = new Map<string, string>([
    ...picture.officers.map((officer) => [officer.wristband, say("site.officerOf", { number: officer.number })] as const),
    ...picture.people.flatMap((person) => (person.wristband === null ? [] : [[person.wristband, person.record] as const])),
  ]);
  const columns: readonly Column<SiteBandView>[] = [
    { key: "id", heading: say("site.id"), cell: (row) => row.id, by: (row) => row.id },
    { key: "worn", heading: say("site.worn"), cell: (row) => worn.get(row.id) ?? <span className="mid">{say("site.free")}</span>, by: (row) => worn.get(row.id) ?? "" },
    { key: "advertises", heading: say("site.advertises"), cell: (row) => row.advertises },
    { key: "cut", heading: say("site.cut"), cell: (row) => row.cut ?? say("site.cannotTell") },
  ];
  return <section className="panel"><Table label={say("site.view.wristbands")} rows={site.wristbands} keyOf={(row) => row.id} columns={columns} rowHeader="id" mark={(row) => ({ "data-band": row.id })} /></section>;
}
