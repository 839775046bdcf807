import { AlarmSymbol } from "../alarms/AlarmSymbol";
import type { Picture } from "../live/contract";
import { useLanguage } from "../words/language";
import { useSay } from "../words/words";

interface Props {
  readonly picture: Picture | null;
  readonly unobserved: number;
  readonly live: boolean;
}

/** Which centre, how many are held, how many officers are there, and how many nobody can see. */
export function HowMany({ picture, unobserved, live }: Props) {
  const say = useSay();
  const language = useLanguage();
  const held = picture?.people.length;
  const doubt = live ? unobserved : held ?? 0;
  return (
    <>
      <h1 className="name">{picture?.centre.name[language] ?? say("page.title")}</h1>
      <div className="stat">{say(live ? "head.held" : "head.heldWhenLost")} <b data-held>{held ?? "?"}</b></div>
      <div className="stat">{say(live ? "head.officers" : "head.officersWhenLost")} <b>{picture?.officers.length ?? "?"}</b></div>
      <div className={`stat${doubt > 0 || !live ? " unk" : ""}`}>
        {(doubt > 0 || !live) && <AlarmSymbol kind="unknown" look="acknowledged" size={26} />}
        {say(live ? "head.unobserved" : "head.unobservedAll")} <b data-unobserved>{held === undefined ? "?" : doubt}</b>
      </div>
    </>
  );
}
