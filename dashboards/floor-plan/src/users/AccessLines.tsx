import { useEffect, useState } from "react";
import { refusedWords } from "../access/refusedWords";
import { useApi } from "../api/useCommand";
import type { AccessLine } from "../live/contract";
import { ComboBox } from "../widgets/ComboBox";
import { useLanguage } from "../words/language";
import { sayIfKnown, useSay } from "../words/words";
import { when } from "./written";

interface Props {
  /** Counts what was changed on this page: each time it is read again. */
  readonly round: number;
  readonly users: readonly string[];
}

/** Newest first; older ones when asked for. */
export function AccessLines({ round, users }: Props) {
  const say = useSay();
  const spoken = useLanguage();
  const api = useApi();
  const [about, setAbout] = useState("");
  const [lines, setLines] = useState<readonly AccessLine[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    api.access(null, about).then((read) => wanted && setLines(read), (why: unknown) => wanted && setProblem(refusedWords(why, say)));
    return () => {
      wanted = false;
    };
  }, [api, about, round, say]);
  const older = () => void api.access(lines.at(-1)?.number ?? null, about).then((more) => setLines([...lines, ...more]), (why: unknown) => setProblem(refusedWords(why, say)));
  return (
    <section className="panel">
      <div className="cap">
        <h2>{say("access.heading")}</h2>
        <div className="who"><ComboBox label={say("access.about")} name="about" value={about} options={[["", say("access.all")], ...users.map((user) => [user, user] as const)]} onChange={setAbout} /></div>
      </div>
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
      <table data-access>
        <thead><tr><th>{say("access.at")}</th><th>{say("access.deed")}</th><th>{say("access.by")}</th><th>{say("access.about")}</th><th>{say("access.origin")}</th><th>{say("access.detail")}</th></tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number} data-deed={line.deed}>
              <td>{when(line.at)}</td><td>{sayIfKnown(spoken, `deed.${line.deed}`, line.deed)}</td><td>{line.by}</td><td>{line.about}</td><td>{line.origin}</td><td className="wrap">{line.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > 0 && lines.length % 200 === 0 && <button type="button" className="btn" onClick={older}>{say("access.more")}</button>}
    </section>
  );
}
