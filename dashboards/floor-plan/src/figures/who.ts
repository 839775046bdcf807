import type { Session } from "../live/contract";

/** The server decides what is answered; this decides what is offered. */
export const maySeeFigures = (session: Session): boolean => session.may.includes("see-figures");
