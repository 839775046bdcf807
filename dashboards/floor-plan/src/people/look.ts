// What a look is, for every form that writes one down. The server decides; this keeps a form from sending half an answer.

export type Response = "talks" | "moves" | "asleepRoused" | "none";
export type Rousing = "alert" | "answersVoice" | "answersTouch" | "unresponsive";

/** As the server keeps it in signs of at most this length. */
export const NOTE_MAX = 500;

/** null: not answered. Nothing has a default. */
export interface Look {
  readonly seen: boolean | null;
  readonly breathing: boolean | null;
  readonly response: Response | null;
  /** How they answered when woken; stays out where nobody was woken. */
  readonly rousing?: Rousing;
  readonly note: string;
}

/** Answered in full; null while something is missing. */
export function lookBody({ seen, breathing, response, rousing, note }: Look): Readonly<Record<string, unknown>> | null {
  if (seen === null || breathing === null || response === null) {
    return null;
  }
  const said = note.trim().slice(0, NOTE_MAX);
  return { seen, breathing, response, ...(rousing === undefined ? {} : { rousing }), ...(said === "" ? {} : { note: said }) };
}

export const lookPath = (record: string) => `/api/people/${encodeURIComponent(record)}/checks`;
