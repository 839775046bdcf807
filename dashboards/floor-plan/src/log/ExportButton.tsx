import { useState } from "react";
import { useApi } from "../api/useCommand";
import { unanswered } from "../record/asking";
import { useLanguage } from "../words/language";
import { useSay } from "../words/words";
import { queryOf, type Question } from "./question";

/** As many lines as the server writes into one sheet. */
const SHEET_LINES_MAX = 100_000;

const HEAD_LINES = 1;

type State = { readonly kind: "idle" | "writing" | "saved" | "cut" } | { readonly kind: "failed"; readonly problem: unknown };

/** The same question as a sheet. It is fetched first: a refusal is said here and not saved as if it were the sheet. */
export function ExportButton({ question }: { readonly question: Question }) {
  const say = useSay();
  const language = useLanguage();
  const api = useApi();
  const [state, setState] = useState<State>({ kind: "idle" });
  const [ask, name] = question.view === "stays" ? [api.staysSheet, "records.csv"] : [api.linesSheet, "log.csv"];
  const save = () => {
    setState({ kind: "writing" });
    ask(queryOf(question)).then(
      async (sheet) => {
        download(sheet, name);
        setState({ kind: (await linesIn(sheet)) >= SHEET_LINES_MAX + HEAD_LINES ? "cut" : "saved" });
      },
    ).catch((problem: unknown) => setState({ kind: "failed", problem }));
  };
  return (
    <>
      <button type="button" className="btn mini" data-action="export" disabled={state.kind === "writing"} onClick={save}>{say(question.view === "stays" ? "log.exportStays" : "log.export")}</button>
      <span role="status" className={state.kind === "cut" || state.kind === "failed" ? "refused" : "mid"}>
        {state.kind === "writing" ? say("log.exporting") : state.kind === "saved" ? say("log.exported") : state.kind === "cut" ? say("log.exportCut") : state.kind === "failed" ? unanswered(state.problem, say, language).why : ""}
      </span>
    </>
  );
}

/** Lines with the head. A note never holds a bare line end: what entries say is written as JSON. */
async function linesIn(sheet: Blob): Promise<number> {
  return (await sheet.text()).split("\r\n").length - 1;
}

function download(sheet: Blob, name: string): void {
  const address = URL.createObjectURL(sheet);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
