import type { Session } from "../live/contract";

/** Outsiders, and whoever answers to them. The server decides what is answered; this decides what is offered. */
export const mayOversee = (session: Session): boolean => ["manager", "supervisor", "oversight"].includes(session.role) && session.may.includes("see-proof");
