import { useState } from "react";
import { Refused } from "../api/api";
import { useSay } from "../words/words";
import { refusedWords } from "./refusedWords";

export interface Asking {
  readonly sending: boolean;
  readonly problem: string | null;
  readonly fields: Readonly<Record<string, string>>;
  /** Answers null when it was refused; why stands in problem. */
  ask<T>(act: () => Promise<T>): Promise<T | null>;
}

/** One form's way of asking the server for something that is not a command of the duty desk. */
export function useAsk(): Asking {
  const say = useSay();
  const [state, setState] = useState<Omit<Asking, "ask">>({ sending: false, problem: null, fields: {} });
  return {
    ...state,
    ask: async (act) => {
      setState({ sending: true, problem: null, fields: {} });
      try {
        const answer = await act();
        setState({ sending: false, problem: null, fields: {} });
        return answer;
      } catch (problem) {
        const fields = problem instanceof Refused ? problem.fields : {};
        setState({ sending: false, problem: Object.keys(fields).length > 0 ? null : refusedWords(problem, say), fields });
        return null;
      }
    },
  };
}
