import { lazy, memo, Suspense, useMemo, useState, type RefObject } from "react";
import type { Picture } from "../live/contract";
import { useNames, useSay } from "../words/words";
import { BookInForm } from "./BookInForm";
import { PeopleTable } from "./PeopleTable";
import { RecordPanel } from "./RecordPanel";
import { mostUrgentFirst, type PersonRow } from "./urgency";

export type Panel = { readonly kind: "people" } | { readonly kind: "record"; readonly record: string; readonly justBooked?: boolean } | { readonly kind: "bookIn" } | { readonly kind: "suite" };

const SuiteEntries = lazy(() => import("../entries/SuiteEntries"));

interface Props {
  readonly picture: Picture;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly find: RefObject<HTMLInputElement | null>;
}

/** The place under the plan: the people, one record, or a new one. Nothing opens over the plan. */
export const PeoplePanel = memo(function PeoplePanel({ picture, panel, onPanel, find }: Props) {
  const close = () => onPanel({ kind: "people" });
  switch (panel.kind) {
    case "record":
      return <RecordPanel key={panel.record} record={panel.record} picture={picture} justBooked={panel.justBooked === true} onClose={close} />;
    case "bookIn":
      return <BookInForm onClose={close} onBooked={(record) => onPanel({ kind: "record", record, justBooked: true })} />;
    case "suite":
      return <Suspense fallback={<section className="panel people" />}><SuiteEntries picture={picture} onClose={close} /></Suspense>;
    case "people":
      return <People picture={picture} onPanel={onPanel} find={find} />;
  }
});

function People({ picture, onPanel, find }: Omit<Props, "panel">) {
  const say = useSay();
  const names = useNames();
  const [text, setText] = useState("");
  const rows = useMemo(() => mostUrgentFirst(picture.people, picture.alarms), [picture.people, picture.alarms]);
  const found = useMemo(() => matching(rows, text, picture, (zone) => names.zone(zone) ?? zone), [rows, text, picture, names]);
  const choose = useMemo(() => (record: string) => onPanel({ kind: "record", record }), [onPanel]);
  return (
    <section className="panel people">
      <PeopleTable rows={found} chosen={null} onChoose={choose} />
      <div className="people-foot">
        <Legend />
        {text !== "" && <span className="mid" role="status">{found.length === 0 ? say("people.noneFound", { text }) : say("people.found", { count: found.length })}</span>}
        <input ref={find} className="find" type="search" value={text} placeholder={`${say("people.find")}  /`} aria-label={say("people.find")} onChange={(event) => setText(event.target.value)} />
        <button type="button" className="btn" data-action="suite" onClick={() => onPanel({ kind: "suite" })}>{say("entries.suiteOpen")}</button>
        <button type="button" className="btn" data-action="book-in" onClick={() => onPanel({ kind: "bookIn" })}>{say("people.bookIn")}</button>
      </div>
    </section>
  );
}

/** Finds by part of a record, by the name of the room, or by an officer in the same room. */
function matching(rows: readonly PersonRow[], text: string, picture: Picture, zoneName: (zone: string) => string): readonly PersonRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") {
    return rows;
  }
  const withOfficer = new Set(picture.officers.filter((officer) => officer.number === wanted).map((officer) => officer.zone));
  return rows.filter(({ person }) =>
    person.record.toLowerCase().includes(wanted)
    || (person.zone !== null && (zoneName(person.zone).toLowerCase().includes(wanted) || withOfficer.has(person.zone))));
}

function Legend() {
  const say = useSay();
  return (
    <div className="legend">
      <span><svg className="plan" viewBox="-20 -12 40 24" style={{ width: 36, height: 22 }} aria-hidden="true"><g className="mark"><rect className="body" x="-18" y="-10" width="36" height="20" rx="10" /><text y="5">037</text></g></svg>{say("plan.legend.person")}</span>
      <span><svg className="plan" viewBox="-14 -14 28 28" style={{ width: 24, height: 24 }} aria-hidden="true"><g className="mark staff"><path className="body" d="M-12 -6L0 -13L12 -6V11H-12Z" /><text y="6">21</text></g></svg>{say("plan.legend.officer")}</span>
      <span><svg className="plan" viewBox="-20 -12 40 24" style={{ width: 36, height: 22 }} aria-hidden="true"><g className="mark not-known"><rect className="body" x="-18" y="-10" width="36" height="20" rx="10" /><text y="5">034</text></g></svg>{say("plan.legend.unknown")}</span>
    </div>
  );
}
