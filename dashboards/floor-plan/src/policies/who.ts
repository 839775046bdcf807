import type { Session } from "../live/contract";

/** The server decides what is answered; these decide what is offered. */
export const maySeeChanges = (session: Session): boolean => session.may.includes("see-changes");
export const mayPropose = (session: Session): boolean => session.may.includes("propose-changes");
export const mayDecide = (session: Session): boolean => session.may.includes("decide-changes");
