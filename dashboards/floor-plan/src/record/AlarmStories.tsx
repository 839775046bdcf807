import { AlarmSymbol, type Kind } from "../alarms/AlarmSymbol";
import { Lines } from "../log/Lines";
import { titleIn } from "../log/says";
import type { LineColumn } from "../log/columns";
import { clockTime, moment } from "../words/format";
import type { Names } from "../words/fill";
import { alarmTitleOf, sayIfKnown, useNames, useSay } from "../words/words";
import { Chapter } from "./Chapter";
import type { AlarmStoryView } from "./contract";

interface Props {
  readonly stories: readonly AlarmStoryView[];
  readonly basis: (key: string) => string | undefined;
}

const COLUMNS: readonly LineColumn[] = ["kind", "says", "officer", "entry"];
/** As many alarms show their steps at once; of more than these each is opened by whoever wants to read it. */
const OPEN_MAX = 3;

/** Every alarm about the person: what it was, who did what and when, and each step of it. */
export function AlarmStories({ stories, basis }: Props) {
  const say = useSay();
  const names = useNames();
  return (
    <Chapter name="alarms" heading={say("custody.alarms")}>
      {stories.length === 0 && <p className="calm">{say("custody.noAlarms")}</p>}
      {stories.map((story) => (
        <details key={story.alarm.entry} className="story" open={stories.length <= OPEN_MAX} data-story={story.alarm.rule}>
          <summary>
            <AlarmSymbol kind={kindOf(story)} look="acknowledged" size={28} name={`P${story.alarm.priority}`} />
            <span><b>{storyTitle(story, names)}</b> <span className="dim">{story.alarm.rule}</span><Summary story={story} /></span>
            <span className="mid steps">{say("custody.steps", { count: story.steps.length })}</span>
          </summary>
          <Lines lines={story.steps} columns={COLUMNS} basis={basis} label={storyTitle(story, names)} />
        </details>
      ))}
    </Chapter>
  );
}

function Summary({ story: { alarm } }: { readonly story: AlarmStoryView }) {
  const say = useSay();
  const names = useNames();
  const at = (instant: string) => clockTime(Date.parse(instant), names.timeZone);
  const over = alarm.returnedAt ?? alarm.endedAt;
  const parts = [
    `${moment(Date.parse(alarm.raisedAt), names.timeZone, names.language)} – ${over === null ? say("custody.lasts") : at(over)}`,
    sayIfKnown(names.language, `state.${alarm.state}`, alarm.state),
    alarm.acknowledgedAt === null ? say("custody.alarmNoAck") : say("custody.alarmAck", { by: alarm.acknowledgedBy ?? "?", at: at(alarm.acknowledgedAt) }),
    alarm.attendedAt === null ? say("custody.alarmNobody") : say("custody.alarmThere", { by: alarm.attendedBy ?? "?", at: at(alarm.attendedAt) }),
    alarm.resolvedAt === null ? say("custody.alarmUnresolved") : say("custody.alarmResolved", { by: alarm.resolvedBy ?? "?", at: at(alarm.resolvedAt) }),
    ...(alarm.escalatedAt === null ? [] : [say("custody.alarmEscalated", { at: at(alarm.escalatedAt) })]),
  ];
  return <small className="mid">{parts.join(" · ")}</small>;
}

export const kindOf = ({ alarm }: AlarmStoryView): Kind => (alarm.priority === 1 || alarm.priority === 2 || alarm.priority === 3 ? alarm.priority : 4);

/** The sentence that its first step said; when that is erased, what can be said by its rule. */
export function storyTitle({ alarm, steps }: AlarmStoryView, names: Names): string {
  for (const step of steps) {
    const title = titleIn(step, names);
    if (title !== null) {
      return title;
    }
  }
  return alarmTitleOf(alarm.rule, { ...(alarm.record === null ? {} : { record: alarm.record }), ...(alarm.zone === null ? {} : { zone: alarm.zone }) }, names);
}
