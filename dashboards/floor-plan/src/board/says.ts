// A due and the flags of a person, in words.
import type { HeldView } from "../duty/contract";
import { regimeName } from "../entries/choices";
import { running } from "../words/format";
import type { Language } from "../words/language";
import type { Names } from "../words/fill";
import { alarmTitleOf, sayIfKnown, type Say } from "../words/words";
import { beginOf, type Due } from "./dues";

export function dueWords(due: Due, say: Say, names: Names): string {
  switch (due.kind) {
    case "look":
      return say("board.due.look");
    case "count":
      return say("board.due.count");
    case "return":
      return say("board.due.return");
    case "dose":
      return say("board.due.dose", { medicine: due.medicine ?? "?" });
    case "clock":
      return say("board.due.clock", { clock: due.clock?.name[names.language] ?? "?" });
    case "warning": {
      const { foreseen } = due;
      const title = foreseen === undefined ? "?" : alarmTitleOf(foreseen.rule, foreseen.args, names);
      return foreseen?.prevention == null ? title : say("board.due.warning", { deed: sayIfKnown(names.language, `deed.${foreseen.prevention}`, foreseen.prevention), title });
    }
  }
}

/** What is left until it must be begun, or how late it is; always with its word. */
export function leftWords(due: Due, now: number, say: Say): string {
  const seconds = (beginOf(due) - now) / 1000;
  return seconds >= 0 ? say("board.left", { time: running(seconds) }) : say("board.late", { time: running(-seconds) });
}

/** What somebody who takes over must know at a glance. */
export function flagsOf(held: HeldView, say: Say, language: Language): readonly string[] {
  const value = (word: string) => sayIfKnown(language, `value.${word}`, word);
  return [
    ...(held.risks === null ? [say("board.notAssessed")] : held.risks.map(value)),
    ...held.groups.map(value),
    ...(held.plan.regime === "general" || held.plan.regime === "intermittent" ? [] : [say("board.plan", { plan: regimeName(held.plan.regime, language) })]),
    ...(held.apartFrom.length === 0 ? [] : [say("board.apart", { records: held.apartFrom.join(say("word.comma")) })]),
    ...(held.restraint === null ? [] : [say("board.restrained", { kind: value(held.restraint.kind) })]),
    ...(held.healthRequest === null ? [] : [say(held.healthRequest.emergency ? "board.helpEmergency" : "board.help")]),
    ...(held.forceOwed.length === 0 ? [] : [say("board.force", { count: held.forceOwed.length })]),
    ...held.missingPapers.map((paper) => say("road.paper", { paper })),
    ...held.contactsOwed.map((kind) => say("board.contact", { who: value(kind) })),
  ];
}

/** Where somebody stands in the line. What they do now comes before which stage is behind them. */
export function stageWords(held: HeldView, say: Say, language: Language): string {
  const last = held.stages.at(-1);
  return held.exit?.wentOutAt != null ? say("board.out")
    : held.interview !== null ? say(held.interview.pausedSince === null ? "board.interview" : "board.interviewPaused")
    : held.escort !== null ? say("board.escort")
    : held.restingSince !== null ? say("board.resting")
    : last === undefined ? say("board.noStage")
    : say("board.after", { stage: sayIfKnown(language, `value.${last}`, last) });
}
