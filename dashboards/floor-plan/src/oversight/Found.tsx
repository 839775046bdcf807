import type { LocalName } from "../live/contract";
import { staySpan } from "../record/custody";
import { dayMinute } from "../words/format";
import { useNames, useSay } from "../words/words";
import { ClaimList } from "./ClaimList";
import { logClaims, recordClaims, said, type Claim, type Said } from "./claims";
import type { Found } from "./asking";
import { sentence } from "./sentence";
import { gapsOf, minutesOf, stayClaims } from "./stay";
import { Taking } from "./Taking";
import { useSpeak } from "./useSpeak";

interface Props {
  readonly found: Found;
  /** When it was asked for, on the server's clock. */
  readonly at: number;
  readonly record: string | null;
  readonly centre: LocalName | "";
  readonly onAgain: () => void;
}

/** One sentence, then every claim, then what can be taken along. */
export function FoundPart({ found, at, record, centre, onAgain }: Props) {
  const say = useSay();
  const names = useNames();
  const name = centre === "" ? "" : centre[names.language];
  const about = record === null ? say("over.ofLog", { centre: name }) : say("over.ofRecord", { record, centre: name });
  if (found.kind !== "found") {
    return <First about={about} first={found.kind === "notSigned" ? said("over.first.notSigned") : said("over.first.unreadable", { line: found.line })} standing="open" onAgain={onAgain} />;
  }
  const { handed, signed, is } = found;
  const proved: Claim[] = [...(is === null ? [] : recordClaims(is)), ...logClaims(handed.proof, signed, found.size, handed.keys, Date.now())];
  const holds = is !== null && !proved.some((claim) => claim.standing === "broken");
  const claims = [...proved, ...(handed.custody === null ? [] : stayClaims(handed.custody, at, names.language, holds))];
  const gaps = handed.custody === null || !holds ? 0 : minutesOf(gapsOf(handed.custody, at));
  const span = handed.custody === null ? null : staySpan(handed.custody, at);
  const when = (ms: number) => dayMinute(ms, names.timeZone, names.language);
  const stay = span === null ? "" : ` · ${handed.custody?.stay.endedAt === null ? say("over.spanOpen", { fromAt: when(span.from) }) : say("over.span", { fromAt: when(span.from), toAt: when(span.to) })}`;
  return (
    <>
      <First about={about + stay} first={sentence(claims, signed, is)} standing={claims.some((claim) => claim.standing === "broken") ? "broken" : "shown"} gaps={gaps} where={say(found.tools ? "over.where" : "over.whereNot")} onAgain={onAgain} />
      <ClaimList claims={claims} />
      <Taking handed={handed} record={record} />
    </>
  );
}

interface FirstProps {
  readonly about: string;
  readonly first: Said;
  readonly standing: Claim["standing"];
  /** Minutes of which the record cannot speak. */
  readonly gaps?: number;
  readonly where?: string;
  readonly onAgain: () => void;
}

function First({ about, first, standing, gaps = 0, where, onAgain }: FirstProps) {
  const say = useSay();
  const speak = useSpeak();
  const names = useNames();
  return (
    <section className="first" data-first={first.key} data-standing={standing} role="status">
      <p className="mid about">{about}<button type="button" className="btn mini" data-action="again" onClick={onAgain}>{say("custody.again")}</button></p>
      <h2>{speak(first)}{gaps > 0 && (names.language === "zh" ? "" : " ") + say("over.gapsFirst", { minutes: gaps })}</h2>
      {where !== undefined && <p className="mid">{where}</p>}
    </section>
  );
}
