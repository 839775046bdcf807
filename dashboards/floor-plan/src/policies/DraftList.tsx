import { go } from "../routes";
import { Table, type Column } from "../widgets/Table";
import { useLanguage } from "../words/language";
import { moment } from "../words/format";
import { useNames, useSay } from "../words/words";
import type { DraftView } from "./contract";
import { StateWord } from "./StateWord";

/** Every proposed change, the newest first; Enter opens one. */
export function DraftList({ drafts }: { readonly drafts: readonly DraftView[] }) {
  const say = useSay();
  const spoken = useLanguage();
  const { timeZone } = useNames();
  const columns: readonly Column<DraftView>[] = [
    { key: "id", heading: say("pol.number"), cell: (draft) => draft.id, by: (draft) => draft.id },
    { key: "state", heading: say("pol.state"), cell: (draft) => <StateWord draft={draft} />, by: (draft) => draft.state },
    { key: "what", heading: say("pol.what"), cell: (draft) => whatOf(draft, say("pol.wholeFile")), className: "wrap" },
    { key: "by", heading: say("pol.proposedBy"), cell: (draft) => `${draft.proposedBy} · ${moment(Date.parse(draft.proposedAt), timeZone, spoken)}`, by: (draft) => draft.proposedAt },
    { key: "decided", heading: say("pol.decidedBy"), cell: (draft) => (draft.decidedAt === null ? "" : `${draft.decidedBy} · ${moment(Date.parse(draft.decidedAt), timeZone, spoken)}`) },
    { key: "why", heading: say("pol.why"), cell: (draft) => draft.why, className: "wrap" },
  ];
  return drafts.length === 0
    ? <p className="calm">{say("pol.noDrafts")}</p>
    : <Table label={say("pol.view.changes")} rows={drafts} keyOf={(draft) => String(draft.id)} columns={columns} rowHeader="id" mark={(draft) => ({ "data-draft": String(draft.id) })} onRow={(draft) => go(`/policies?change=${draft.id}`)} />;
}

export function whatOf(draft: DraftView, wholeFile: string): string {
  const values = draft.values.map((line) => `${line.key} ${line.now} → ${line.proposed}`);
  return [...(draft.parts === null ? [] : [`${wholeFile} (${draft.parts.length})`]), ...values].join("; ");
}
