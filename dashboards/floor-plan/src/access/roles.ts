import type { Session } from "../live/contract";
import type { WordKey } from "../words/en";

export type Role = Session["role"];

export const ROLES: readonly Role[] = ["duty-officer", "manager", "supervisor", "oversight", "administrator"];

/** Where somebody's own screen is. */
export function homeOf(role: Role): string {
  switch (role) {
    case "duty-officer":
      return "/";
    case "supervisor":
    case "manager":
      // The second person for alarms; the log is one step from there.
      return "/supervisor";
    case "oversight":
      return "/oversight";
    case "administrator":
      return "/users";
  }
}

export const roleWord = (role: Role): WordKey => `role.${role}`;
/** Before an officer's number, where there is little room. */
export const shortRoleWord = (role: Role): WordKey => `head.${role}`;
/** On a link back to one's own screen. */
export const homeWord = (role: Role): WordKey => `home.${role}`;
/** The administrator sees nothing about persons, and so has no live line. */
export const seesCentre = (session: Session) => session.may.includes("see-centre");
