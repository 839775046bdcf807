import { useState, type FormEvent } from "react";
import { go, Link } from "../routes";
import { useSay } from "../words/words";
import { DAYS, DAYS_MAX, type Asked } from "./period";

/** @param wrong What was asked is no period that can be answered. */
export function PeriodForm({ asked, wrong }: { readonly asked: Asked; readonly wrong: boolean }) {
  const say = useSay();
  const [from, setFrom] = useState(asked.from);
  const [to, setTo] = useState(asked.to);
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
        <label className="field">{say("fig.fromDay")}<input type="date" name="from" value={from} onChange={(event) => setFrom(event.target.value)} aria-invalid={wrong} required /></label>
        <label className="field">{say("fig.toDay")}<input type="date" name="to" value={to} onChange={(event) => setTo(event.target.value)} aria-invalid={wrong} required /></label>
        <button type="submit" className="btn" data-action="period">{say("fig.show")}</button>
      </div>
      {wrong && <p className="refused" role="alert">{say("fig.wrongPeriod", { days: DAYS_MAX })}</p>}
    </form>
  );
}
