import { useState, type FormEvent } from "react";
import { go, Link } from "../routes";
import { DayField } from "../widgets/DayField";
import { useSay } from "../words/words";
import { DAYS, DAYS_MAX, type Asked } from "./period";

/** @param wrong What was asked is no period that can be answered. */
export function PeriodForm({ asked, wrong }: { readonly asked: Asked; readonly wrong: boolean }) {
  const say = useSay();
  const [from, setFrom] = useState(asked.from);
  const [to, setTo] = useState(asked.to);
  const why = wrong ? say("fig.wrongPeriod", { days: DAYS_MAX }) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(`/figures?from=${from}&to=${to}`);
  };
  return (
    <form className="question period-form" onSubmit={submit}>
      <div className="question-line fields">
        <div className="segments" role="group" aria-label={say("fig.period")}>
          {DAYS.map((days) => <Link key={days} to={`/figures?days=${days}`} className={`btn${asked.days === days ? " chosen" : ""}`} current={asked.days === days}>{say(days === 1 ? "fig.lastDay" : "fig.lastDays", { days })}</Link>)}
        </div>
        <DayField label={say("fig.fromDay")} name="from" day={from} onChange={setFrom} problem={why} />
        <DayField label={say("fig.toDay")} name="to" day={to} onChange={setTo} />
        <button type="submit" className="btn" data-action="period" disabled={from === "" || to === ""}>{say("fig.show")}</button>
      </div>
    </form>
  );
}
