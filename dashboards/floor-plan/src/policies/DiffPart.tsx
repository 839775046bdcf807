import { useMemo } from "react";
import { useLanguage } from "../words/language";
import { sayIfKnown, useSay } from "../words/words";
import type { PartLine } from "./contract";
import { differences } from "./differences";

/** What a changed site file adds and takes away: by part, and line by line. */
export function DiffPart({ before, after, parts }: { readonly before: string; readonly after: string; readonly parts: readonly PartLine[] }) {
  const say = useSay();
  const lines = useMemo(() => differences(before, after), [before, after]);
  return (
    <>
      <PartList parts={parts} />
      <pre className="pol-diff" tabIndex={0} aria-label={say("pol.diff")}>
        {lines.map((line, index) => <span key={index} className={line.kind}>{line.kind === "skipped" ? say("pol.skipped", { count: line.count }) : `${String(line.number).padStart(5)} ${line.kind === "added" ? "+" : line.kind === "removed" ? "−" : " "} ${line.text}`}{"\n"}</span>)}
      </pre>
    </>
  );
}

export function PartList({ parts }: { readonly parts: readonly PartLine[] }) {
  const spoken = useLanguage();
  return parts.length === 0 ? null : (
    <ul className="pol-parts">
      {parts.map((part) => <li key={`${part.kind} ${part.id}`} data-part={part.id}>{sayIfKnown(spoken, `pol.part.${part.kind}`, part.kind)} <b>{part.id}</b> <span className={part.change}>{sayIfKnown(spoken, `pol.part.${part.change}`, part.change)}</span></li>)}
    </ul>
  );
}
