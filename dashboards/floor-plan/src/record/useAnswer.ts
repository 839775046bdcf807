import { useCallback, useEffect, useRef, useState } from "react";

export interface Answer<T> {
  /** What was answered last; null before anything was. */
  readonly value: T | null;
  readonly asking: boolean;
  readonly problem: unknown;
  again(): void;
}

const nothing = { value: null, asking: true, problem: null };

/** One question to the record, asked when the screen opens and when somebody asks again; never by itself. */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [state, setState] = useState<Omit<Answer<T>, "again">>(nothing);
  const turn = useRef(0);
  const run = useCallback((anew: boolean) => {
    const mine = ++turn.current;
    setState((before) => (anew ? nothing : { ...before, asking: true, problem: null }));
    ask().then(
      (value) => mine === turn.current && setState({ value, asking: false, problem: null }),
      (problem: unknown) => mine === turn.current && setState((before) => ({ ...before, asking: false, problem })),
    );
  }, [ask]);
  useEffect(() => {
    run(true);
    return () => {
      turn.current++;
    };
  }, [run]);
  return { ...state, again: useCallback(() => run(false), [run]) };
}
