import { createContext, useContext } from "react";
import type { Session } from "./live/contract";

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in: what is offered depends on the role and on who did the step before. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error("nobody is signed in above this component");
  }
  return session;
}
