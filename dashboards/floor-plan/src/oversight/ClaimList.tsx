import { useSay } from "../words/words";
import type { Claim, ClaimStanding } from "./claims";
import { useSpeak } from "./useSpeak";

/** What cannot be shown stands among the others, in the same size. */
export function ClaimList({ claims }: { readonly claims: readonly Claim[] }) {
  const say = useSay();
  const speak = useSpeak();
  return (
    <ol className="panel claims" aria-label={say("over.claims")}>
      {claims.map((claim) => (
        <li key={claim.id} data-claim={claim.id} data-standing={claim.standing}>
          <Sign standing={claim.standing} name={say(`over.standing.${claim.standing}`)} />
          <div>
            <h3>{speak(claim.title)}</h3>
            <p className="mid">{speak(claim.text)}</p>
          </div>
          <p className="counted"><b>{claim.count}</b>{claim.below !== undefined && <span className="mid">{speak(claim.below)}</span>}</p>
        </li>
      ))}
    </ol>
  );
}

/** Shape, line and mark differ for each standing. */
function Sign({ standing, name }: { readonly standing: ClaimStanding; readonly name: string }) {
  return (
    <svg className={`claim-sign ${standing}`} viewBox="0 0 36 36" width="36" height="36" role="img" aria-label={name}>
      <title>{name}</title>
      {shapes[standing]}
    </svg>
  );
}

const shapes: Readonly<Record<ClaimStanding, React.ReactNode>> = {
  shown: <><circle cx="18" cy="18" r="16" /><path d="M12 18.5l4.5 5L24 11.5" /></>,
  open: <><circle cx="18" cy="18" r="16" strokeDasharray="5 3.4" /><text x="18" y="24" textAnchor="middle">?</text></>,
  broken: <><path className="full" d="M11.4 2h13.2L34 11.4v13.2L24.6 34H11.4L2 24.6V11.4z" /><path className="on" d="M12 12l12 12M24 12L12 24" /></>,
  against: <><path className="full" d="M18 3L34 32H2z" /><path className="on" d="M18 13v9M18 26v2" /></>,
};
