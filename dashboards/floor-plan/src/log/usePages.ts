import { useCallback, useEffect, useRef, useState } from "react";
import type { PageView } from "../record/contract";

export interface Pages<TRow> {
  readonly rows: readonly TRow[];
  /** Where the next page begins; null when there is no more. */
  readonly next: string | null;
  readonly asking: boolean;
  /** Something was answered; before that no rows means that nobody knows. */
  readonly answered: boolean;
  readonly problem: unknown;
  more(): void;
  /** What was not answered. */
  again(): void;
  /** The whole question anew. */
  restart(): void;
}

type State<TRow> = Omit<Pages<TRow>, "more" | "again" | "restart">;

const nothing = { rows: [], next: null, asking: true, answered: false, problem: null };

/**
 * One answer of the record, page by page as somebody asks for it. A new question (another ask) begins anew, and what comes of an older one is thrown away.
 * ask is null while nobody asks.
 */
export function usePages<TRow>(ask: ((after: string | null) => Promise<PageView<TRow>>) | null): Pages<TRow> {
  const [state, setState] = useState<State<TRow>>(nothing);
  const turn = useRef(0);
  const run = useCallback((after: string | null) => {
    if (ask === null) {
      return;
    }
    const mine = ++turn.current;
    setState((before) => (after === null ? nothing : { ...before, asking: true, problem: null }));
    ask(after).then(
      (page) => mine === turn.current && setState((before) => ({ rows: after === null ? page.rows : [...before.rows, ...page.rows], next: page.next, asking: false, answered: true, problem: null })),
      (problem: unknown) => mine === turn.current && setState((before) => ({ ...before, asking: false, problem })),
    );
  }, [ask]);
  useEffect(() => {
    run(null);
    return () => {
      turn.current++;
    };
  }, [run]);
  const { next, answered } = state;
  const more = useCallback(() => run(next), [run, next]);
  const again = useCallback(() => run(answered ? next : null), [run, next, answered]);
  const restart = useCallback(() => run(null), [run]);
  return { ...state, more, again, restart };
}
