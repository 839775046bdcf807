import { useRef, useState } from "react";
import { useApi } from "../api/useCommand";
import type { Session } from "../live/contract";
import { Field } from "../people/Field";
import type { CheckedView, ProposalProblem, SiteView } from "../policies/contract";
import { DiffPart } from "../policies/DiffPart";
import { changeRefused } from "../policies/refused";
import { Problems, ValueTable } from "../policies/ValueTable";
import { mayPropose } from "../policies/who";
import { go } from "../routes";
import { useSay } from "../words/words";

interface Props {
  readonly site: SiteView;
  readonly session: Session;
}

const WHY_MAX = 300;

/** The text in force; a changed one is checked line by line, and goes the road of every change. */
export function FilePart({ site, session }: Props) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const save = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([site.text], { type: "application/yaml" }));
    link.download = site.name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <section className="panel">
      <div className="cap"><h2>{site.name}</h2></div>
      <p className="mid">{say("site.fileNote")}</p>
      {site.behind && <p className="pol-warning" role="status" data-behind>{say("site.behind")}</p>}
      {editing ? <EditText site={site} onCancel={() => setEditing(false)} /> : (
        <>
          <p className="form-row">
            {mayPropose(session) && <button type="button" className="btn" data-action="edit-file" onClick={() => setEditing(true)}>{say("site.edit")}</button>}
            <button type="button" className="btn" onClick={save}>{say("site.download")}</button>
          </p>
          <pre className="pol-diff" tabIndex={0} aria-label={say("site.text")}>{site.text}</pre>
        </>
      )}
    </section>
  );
}

function EditText({ site, onCancel }: { readonly site: SiteView; readonly onCancel: () => void }) {
  const say = useSay();
  const api = useApi();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(site.text);
  const [checked, setChecked] = useState<(CheckedView & { readonly of: string }) | null>(null);
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const check = async () => {
    setProblem(null);
    try {
      const answer = await api.checkChange({ text });
      setChecked({ ...answer, of: text });
      markFirst(area.current, text, answer.problems);
    } catch (failed) {
      setProblem(changeRefused(failed, say));
    }
  };
  const propose = async () => {
    setProblem(null);
    try {
      go(`/policies?change=${(await api.proposeChange(site.base, why.trim(), { text })).id}`);
    } catch (failed) {
      setProblem(changeRefused(failed, say));
    }
  };
  const fine = checked !== null && checked.of === text && checked.problems.length === 0;
  return (
    <div className="part">
      <label>{say("site.text")}<textarea ref={area} name="text" className="site-text" spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} /></label>
      <div className="form-row">
        <button type="button" className="btn" data-action="check-file" disabled={text === site.text} onClick={() => void check()}>{say("site.check")}</button>
        <button type="button" className="btn" onClick={onCancel}>{say("pol.cancel")}</button>
        {fine && <span role="status" data-fine>{say("site.fine")}</span>}
      </div>
      {checked !== null && checked.of === text && <Problems problems={checked.problems} />}
      {fine && (
        <>
          <DiffPart before={site.text} after={text} parts={checked.parts ?? []} />
          {checked.values.length > 0 && <ValueTable values={checked.values} />}
          <form className="form-row" onSubmit={(event) => { event.preventDefault(); void propose(); }}>
            <Field label={say("site.why")} problem={undefined}>{(ids) => <input {...ids} name="why" className="long" maxLength={WHY_MAX} autoComplete="off" value={why} onChange={(event) => setWhy(event.target.value)} />}</Field>
            <button type="submit" className="btn main" data-action="propose" disabled={why.trim() === ""}>{say("site.propose")}</button>
          </form>
        </>
      )}
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
    </div>
  );
}

/** The line of the first mistake is chosen in the text, so that nobody counts lines. */
function markFirst(area: HTMLTextAreaElement | null, text: string, problems: readonly ProposalProblem[]): void {
  const line = problems.find((problem) => problem.line !== null)?.line;
  if (area === null || line === null || line === undefined) {
    return;
  }
  const lines = text.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (area.scrollHeight / lines.length) * (line - 5));
}
