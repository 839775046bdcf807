import { useCallback } from "react";
import { useApi } from "../api/useCommand";
import { dueWords, leftWords } from "../board/says";
import type { Due } from "../board/dues";
import { useNow } from "../live/live";
import { useNames, useSay } from "../words/words";
import type { ForeseenView } from "./contract";
import { ASK_AGAIN_MS, useAsking } from "./useHeld";

const AHEAD_MINUTES = 120;
/** The most pressing; the board has all. */
const LINES = 2;

/** What will ring about one person unless somebody does something. It stands in their record and takes no room from the alarms. */
export default function AheadLines({ record }: { readonly record: string }) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  const api = useApi();
  const { answer, problem } = useAsking(useCallback(() => api.ahead(AHEAD_MINUTES), [api]), ASK_AGAIN_MS);
  const lines = answer?.foreseen.filter((one) => one.subject.id === record).slice(0, LINES).map(dueOf) ?? [];
  if (problem !== null) {
    return <p className="ahead mid" role="status">{say("board.aheadFailed", { why: problem })}</p>;
  }
  return lines.length === 0 ? null : (
    <ul className="ahead" aria-label={say("board.ahead")}>
      {lines.map((due) => <li key={due.foreseen?.key} data-ahead={due.foreseen?.key}>{dueWords(due, say, names)} <b>{leftWords(due, now, say)}</b></li>)}
    </ul>
  );
}

const dueOf = (foreseen: ForeseenView): Due =>
  ({ kind: "warning", record: foreseen.subject.id, at: Date.parse(foreseen.at), startBy: foreseen.startBy === null ? null : Date.parse(foreseen.startBy), foreseen });
