// What the phone remembers for an opening without a connection: who was signed in, and who was held when it last knew. Never shown as the present.
import type { Instant, PersonView, Picture, Session } from "../live/contract";

/** A sign-in lasts this long on the server; afterwards the phone forgets it too. */
export const REMEMBERED_MAX_MS = 13 * 3600 * 1000;

const STORED = "phone-remembered";

/** The people and rooms of a picture, without alarms, officers and doors: those would be a picture of the present. */
export interface Remembered {
  readonly session: Session;
  readonly at: Instant;
  /** By how much the server's clock was ahead of this phone's, milliseconds. */
  readonly ahead: number;
  readonly centre: Picture["centre"];
  readonly zones: Picture["zones"];
  readonly people: readonly PersonView[];
}

export function remember(session: Session, picture: Picture, serverNow: number): void {
  const { centre, zones, people } = picture;
  const remembered: Remembered = { session, at: new Date(serverNow).toISOString(), ahead: serverNow - Date.now(), centre, zones, people };
  try {
    localStorage.setItem(STORED, JSON.stringify(remembered));
  } catch {
    // Full or forbidden: half of an old picture would be worse than none.
    forget();
  }
}

export function forget(): void {
  localStorage.removeItem(STORED);
}

/** @param now The phone's own clock, milliseconds. A memory from its future is none. */
export function remembered(now: number): Remembered | null {
  const text = localStorage.getItem(STORED);
  if (text === null) {
    return null;
  }
  try {
    const known = JSON.parse(text) as Remembered;
    const age = now + known.ahead - Date.parse(known.at);
    // What an earlier version of this page kept says nothing of what they may do.
    return age >= -60_000 && age <= REMEMBERED_MAX_MS && Array.isArray(known.session.may) ? known : null;
  } catch {
    return null;
  }
}

/** As a picture, for what draws people by room; everything that is not remembered is empty. */
export function pictureOf({ at, centre, zones, people }: Remembered): Picture {
  return { centre, sequence: 0, at, zones, doors: [], cameras: [], readers: [], buttons: [], gateways: [], people: [...people], officers: [], alarms: [] };
}

/** Whether this address is a screen of the phone. */
export const isPhone = (path: string) => path === "/phone" || path.startsWith("/phone/");
