// Signed notes and checkpoints (C2SP signed-note, tlog-checkpoint), read and not yet believed.
import { base64, hex, utf8, type Bytes } from "./bytes";

export interface SignatureLine {
  readonly name: string;
  /** Eight hex digits. */
  readonly id: string;
  readonly signature: Bytes;
}

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
  /** What is signed. */
  readonly text: Bytes;
  readonly lines: readonly SignatureLine[];
}

const ID_BYTES = 4;
const HASH_BYTES = 32;
const LINES_MAX = 100;

export function readCheckpoint(note: string): Checkpoint | null {
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const lines = end < 0 ? null : signatureLines(note.slice(end + 2));
  const [origin, count, rootText] = text.split("\n");
  const size = wholeNumber(count);
  const root = base64(rootText ?? "");
  return lines === null || origin === undefined || origin === "" || size === null || root?.length !== HASH_BYTES ? null : { origin, size, root, text: utf8(text), lines };
}

/** A decimal number without sign or leading zero that a number of JavaScript holds exactly. */
export function wholeNumber(text: string | undefined): number | null {
  const number = text !== undefined && /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}

function signatureLines(text: string): SignatureLine[] | null {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length === 0 || lines.length > LINES_MAX) {
    return null;
  }
  const read = lines.map(signatureLine);
  return read.every((line) => line !== null) ? read : null;
}

function signatureLine(line: string): SignatureLine | null {
  const [, name, text] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = base64(text ?? "");
  return name === undefined || bytes === null || bytes.length <= ID_BYTES ? null : { name, id: hex(bytes.slice(0, ID_BYTES)), signature: bytes.slice(ID_BYTES) };
}
