import { createContext, useCallback, useContext, useRef, useState } from "react";
import { Refused, type Api } from "./api";
import { newCommandId } from "./commandId";

export const ApiContext = createContext<Api | null>(null);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) {
    throw new Error("no API above this component");
  }
  return api;
}

export interface Command {
  readonly sending: boolean;
  readonly refused: Refused | null;
  readonly done: boolean;
  /** Answers whether the server took it. */
  send(path: string, body: Readonly<Record<string, unknown>>): Promise<boolean>;
}

/** One control's way of telling the server something. The same words sent again after a lost answer carry the same id and happen once. */
export function useCommand(): Command {
  const api = useApi();
  const [state, setState] = useState<Omit<Command, "send">>({ sending: false, refused: null, done: false });
  const unanswered = useRef<{ readonly said: string; readonly id: string } | null>(null);
  const send = useCallback(async (path: string, body: Readonly<Record<string, unknown>>) => {
    const said = JSON.stringify([path, body]);
    const commandId = unanswered.current?.said === said ? unanswered.current.id : newCommandId();
    unanswered.current = { said, id: commandId };
    setState({ sending: true, refused: null, done: false });
    try {
      await api.command(path, { ...body, commandId });
      unanswered.current = null;
      setState({ sending: false, refused: null, done: true });
      return true;
    } catch (problem) {
      const refused = problem instanceof Refused ? problem : new Refused(String(problem), null);
      if (refused.status !== null) {
        unanswered.current = null;
      }
      setState({ sending: false, refused, done: false });
      return false;
    }
  }, [api]);
  return { ...state, send };
}
