// The two questions at the door, and what they mean as a look.
import type { Look, Response, Rousing } from "../people/look";

export const SAW = ["awake", "asleep", "distressed", "unwell"] as const;
export type Saw = (typeof SAW)[number];

export const ANSWERED = ["answered", "moved"] as const;
/** Where each look wakes the person: how they answered, as WCK-9 wants it written down. */
export const ROUSED = ["alert", "voice", "touch"] as const;
export type Answered = (typeof ANSWERED)[number] | (typeof ROUSED)[number];

/** Asked in this form only: nobody in front of whom an officer stands is "not seen", and whoever cannot be woken is never a chip among others. */
export interface Answers {
  readonly saw: Saw | null;
  readonly answered: Answered | null;
  readonly note: string;
}

export function lookOf({ saw, answered, note }: Answers): Look {
  const looked = saw !== null;
  return {
    seen: looked ? true : null,
    // Each of the answers says that the person lives and breathes; the one who does not has a button of their own.
    breathing: looked ? true : null,
    response: saw === null || answered === null ? null : responseOf(saw, answered),
    ...(answered === null ? {} : rousingOf(answered)),
    note,
  };
}

/** One touch, before any form. Whether breathing was seen is what the ambulance asks first, and the record must not guess it. */
export function cannotBeWoken(breathing: boolean, rousing: boolean): Look {
  return { seen: true, breathing, response: "none", ...(rousing ? { rousing: "unresponsive" } : {}), note: "" };
}

function responseOf(saw: Saw, answered: Answered): Response {
  switch (answered) {
    case "answered":
    case "alert":
      return saw === "asleep" ? "asleepRoused" : "talks";
    case "voice":
      return "asleepRoused";
    case "moved":
    case "touch":
      return "moves";
  }
}

function rousingOf(answered: Answered): { rousing?: Rousing } {
  switch (answered) {
    case "alert":
      return { rousing: "alert" };
    case "voice":
      return { rousing: "answersVoice" };
    case "touch":
      return { rousing: "answersTouch" };
    case "answered":
    case "moved":
      return {};
  }
}
