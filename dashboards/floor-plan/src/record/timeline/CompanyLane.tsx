import { useState } from "react";
import { useApi } from "../../api/useCommand";
import { minuteTime } from "../../words/format";
import { useLanguage } from "../../words/language";
import { useNames, useSay } from "../../words/words";
import { unanswered } from "../asking";
import type { CompanyView } from "../contract";
import { Lane, type Drawing } from "./Lane";
import { extent } from "./PlaceLane";
import { inRows, textWidth } from "./rows";
import { presentSpans } from "./company";

const ROW_PX = 24;
const ROWS_MAX = 8;

/** Who else was there. It is a question of its own about other people, and so asked only when somebody wants to know. */
export function CompanyLane({ record, ...drawing }: Drawing & { readonly record: string }) {
  const say = useSay();
  const language = useLanguage();
  const api = useApi();
  const [state, setState] = useState<{ readonly company: readonly CompanyView[] | null; readonly asking: boolean; readonly problem: unknown }>({ company: null, asking: false, problem: null });
  const ask = () => {
    setState((before) => ({ ...before, asking: true, problem: null }));
    api.company(record).then((company) => setState({ company, asking: false, problem: null }), (problem: unknown) => setState((before) => ({ ...before, asking: false, problem })));
  };
  return (
    <Lane name="company">
      {state.company === null
        ? (
          <div className="lane-ask">
            <button type="button" className="btn mini" data-action="ask-company" disabled={state.asking} onClick={ask}>{say(state.asking ? "custody.askingCompany" : "custody.askCompany")}</button>
            {state.problem !== null && <span className="refused" role="alert">{unanswered(state.problem, say, language).why}</span>}
          </div>
        )
        : <Company company={state.company} {...drawing} />}
    </Lane>
  );
}

function Company({ company, ...drawing }: Drawing & { readonly company: readonly CompanyView[] }) {
  const say = useSay();
  const names = useNames();
  const { axis, width, span } = drawing;
  const bars = presentSpans(company, span).map((one) => {
    const words = say(`custody.who.${one.whoKind}`, { who: one.who });
    const from = axis.place(one.from) * width;
    return { one, words, from, to: Math.max(axis.place(one.to) * width, from + 12), fits: (axis.place(one.to) - axis.place(one.from)) * width > textWidth(words) + 10 };
  });
  const { placed, rest, rows } = inRows(bars, ROWS_MAX);
  if (bars.length === 0) {
    return <span className="lane-words mid">{say("custody.nobodyElse")}</span>;
  }
  return (
    <div className="rows-line" style={{ height: Math.max(1, rows) * ROW_PX }} data-company={bars.length}>
      {placed.map(({ item: { one, words, fits }, row }) => (
        <span
          key={`${one.who} ${one.from}`} className={`company-bar${one.known ? "" : " gap-bar"}`} style={{ ...extent(drawing, one), top: row * ROW_PX }}
          title={`${words} ${minuteTime(one.from, names.timeZone)}–${minuteTime(one.to, names.timeZone)}`}
        >{fits && <span>{words}</span>}</span>
      ))}
      {rest.length > 0 && <b className="more-alarms">+{rest.length}</b>}
    </div>
  );
}
