import { Says } from "../log/Lines";
import { duration, grouped, moment } from "../words/format";
import { useNames, useSay } from "../words/words";
import { Chapter } from "./Chapter";
import type { LookView } from "./contract";
import { wasSeen } from "./custody";

interface Props {
  readonly looks: readonly LookView[];
  readonly basis: (key: string) => string | undefined;
}

const WITNESSES = ["band", "door", "camera"] as const;

/** Every look with what bears it out. A grade is a letter and a sentence; it never changes the look. */
export function Looks({ looks, basis }: Props) {
  const say = useSay();
  const names = useNames();
  return (
    <Chapter name="looks" heading={say("custody.looks")} note={say("custody.gradeSays")}>
      {looks.length === 0 && <p className="calm">{say("custody.noLooks")}</p>}
      {looks.length > 0 && (
        <table className="log-table lines" aria-label={say("custody.looks")}>
          <thead><tr><th scope="col" data-column="time">{say("log.time")}</th><th scope="col">{say("log.says")}</th><th scope="col">{say("custody.grade")}</th><th scope="col" data-column="officer">{say("log.officer")}</th><th scope="col" data-column="entry" className="number">{say("log.entry")}</th></tr></thead>
          <tbody>
            {looks.map((look) => (
              <tr key={look.line.entry} data-look={look.line.entry} data-grade={look.grade ?? "none"}>
                <td>{moment(Date.parse(look.line.at), names.timeZone, names.language)}</td>
                <td className="wrap">{!wasSeen(look) && <b className="box">{say("custody.notSeen")}</b>} <Says line={look.line} basis={basis} /></td>
                <td className="wrap"><Grade look={look} /></td>
                <td>{look.line.officer}</td>
                <td className="number">#{grouped(Number(look.line.entry))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Chapter>
  );
}

function Grade({ look }: { readonly look: LookView }) {
  const say = useSay();
  const names = useNames();
  const witnesses = WITNESSES.flatMap((witness) => {
    const says = look[witness];
    return says === null || says === "unknown" ? [] : [`${say(`custody.witness.${witness}`)} ${say(`custody.testimony.${says}`)}`];
  });
  const all = look.dwellSeconds === null ? witnesses : [...witnesses, say("custody.witness.dwell", { time: duration(look.dwellSeconds, names.language) })];
  return <><b className={`grade g-${look.grade ?? "none"}`}>{look.grade?.toUpperCase() ?? "?"}</b> {say(`custody.grade.${look.grade ?? "none"}`)}{all.length > 0 && <small className="mid">{all.join(" · ")}</small>}</>;
}
