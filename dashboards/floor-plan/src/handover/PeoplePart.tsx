import { flagsOf, stageWords } from "../board/says";
import type { HeldView } from "../duty/contract";
import type { PersonView, Picture } from "../live/contract";
import { isPlaceKnown } from "../live/presence";
import { regimeName } from "../entries/choices";
import { duration, hoursMinutes, minuteTime } from "../words/format";
import { useLanguage } from "../words/language";
import { sayIfKnown, useNames, useSay } from "../words/words";

/** Everybody held, by record, with what is open: one row each, for reading out. */
export function PeoplePart({ picture, people }: { readonly picture: Picture; readonly people: readonly HeldView[] }) {
  const say = useSay();
  return (
    <section className="panel hand-part" data-people-part>
      <div className="cap"><h2>{say("handover.people", { count: people.length })}</h2></div>
      <table className="hand-people" aria-label={say("handover.people", { count: people.length })}>
        <thead><tr><th>{say("people.record")}</th><th>{say("people.place")}</th><th>{say("handover.watch")}</th><th>{say("board.clocks")}</th><th>{say("handover.openOf")}</th><th>{say("board.flags")}</th></tr></thead>
        <tbody>{people.map((held) => <PersonLine key={held.record} held={held} person={picture.people.find((one) => one.record === held.record)} />)}</tbody>
      </table>
      {people.length === 0 && <p className="calm">{say("handover.nobody")}</p>}
    </section>
  );
}

function PersonLine({ held, person }: { readonly held: HeldView; readonly person: PersonView | undefined }) {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const at = (instant: string) => minuteTime(Date.parse(instant), names.timeZone);
  const place = person?.zone == null ? say("spoken.nowhere") : names.zone(person.zone) ?? person.zone;
  return (
    <tr data-hand-person={held.record}>
      <td><b>{held.record}</b>{person !== undefined && <small>{say(`record.sex.${person.sex}`)} · {say(`record.age.${person.ageGroup}`)}</small>}</td>
      <td>{person !== undefined && !isPlaceKnown(person.presence) ? <span className="not-known">{person.zone === null ? `? ${place}` : say("board.lastKnown", { place })}</span> : place}<small>{stageWords(held, say, language)}</small></td>
      <td>{regimeName(held.plan.regime, language)}<small>{say("bookIn.every", { interval: duration(held.plan.intervalSeconds, language) })}</small>{person !== undefined && <small>{say("handover.nextLook", { at: at(person.observation.dueAt) })}</small>}</td>
      <td>{held.clocks.filter((clock) => clock.limit !== null).map((clock) => (
        <small key={clock.key} className="clock-line">{clock.name[language]} {clock.remainingSeconds === null ? "?" : clock.remainingSeconds >= 0 ? say("custody.clock.left", { time: hoursMinutes(clock.remainingSeconds) }) : say("custody.clock.over", { time: hoursMinutes(-clock.remainingSeconds) })}{clock.endsAt !== null && ` (${at(clock.endsAt)})`}</small>
      ))}{held.extension !== null && <small>{say("handover.extended", { extension: held.extension })}</small>}</td>
      <td className="wrap">{openOf(held, say, at, (word) => sayIfKnown(language, `value.${word}`, word)).map((one) => <small key={one}>{one}</small>)}</td>
      <td className="wrap">{flagsOf(held, say, language).join(" · ")}</td>
    </tr>
  );
}

/** What the next shift has to finish. */
function openOf(held: HeldView, say: ReturnType<typeof useSay>, at: (instant: string) => string, value: (word: string) => string): readonly string[] {
  const { interview, exit } = held;
  return [
    ...(interview === null ? [] : [say(interview.pausedSince === null ? "handover.interview" : "handover.interviewPaused", { at: at(interview.since), officers: interview.officers.join(say("word.comma")) })]),
    ...(held.restingSince === null ? [] : [say("handover.resting", { at: at(held.restingSince) })]),
    ...held.medication.map((dose) => say("handover.dose", { medicine: dose.medicine, at: at(dose.dueAt) })),
    ...(exit === null ? [] : [say(exit.wentOutAt === null ? "handover.exitApproved" : "handover.exitOut", { at: at(exit.returnBy) })]),
    ...(held.escort === null ? [] : [say("handover.escort", { at: at(held.escort.expectedBy) })]),
    ...(held.restraint === null ? [] : [say("handover.restraint", { kind: value(held.restraint.kind), at: at(held.restraint.since) })]),
    ...(held.belongings === null || held.belongings.returnedAt !== null ? [] : [say("handover.belongings", { by: held.belongings.custodian ?? "?" })]),
    ...(held.exitApprovedAt === null ? [] : [say("handover.mayLeave", { at: at(held.exitApprovedAt) })]),
  ];
}
