// An extract as the centre hands it out (ccm-extract@v1): JSON Lines, first the checkpoint, then each entry with its leaf, its path and what may be read of it.
import { base64, type Bytes } from "./bytes";
import { readCheckpoint, wholeNumber, type Checkpoint } from "./note";

export interface ExtractEntry {
  /** One less than the number of the entry. */
  readonly index: number;
  /** The bytes that were hashed, as text. */
  readonly leaf: string;
  readonly path: readonly Bytes[];
  readonly disclosures: readonly string[];
}

export interface Extract {
  readonly whole: boolean;
  readonly checkpoint: Checkpoint;
  readonly entries: readonly ExtractEntry[];
}

/** The line that cannot be read. */
export interface ExtractProblem { readonly line: number }

export function readExtract(text: string): Extract | ExtractProblem {
  const [first = "", ...rest] = text.split("\n").filter((line, index, all) => line !== "" || index < all.length - 1);
  const head = json(first);
  const checkpoint = head?.["ccm"] === "ccm-extract@v1" && typeof head["checkpoint"] === "string" ? readCheckpoint(head["checkpoint"]) : null;
  const claim = head?.["claim"];
  if (checkpoint === null || (claim !== "whole-record" && claim !== "these-entries")) {
    return { line: 1 };
  }
  const entries: ExtractEntry[] = [];
  for (const [index, line] of rest.entries()) {
    const entry = readEntry(json(line));
    if (entry === null) {
      return { line: index + 2 };
    }
    entries.push(entry);
  }
  return { whole: claim === "whole-record", checkpoint, entries };
}

function readEntry(line: Readonly<Record<string, unknown>> | null): ExtractEntry | null {
  const index = typeof line?.["i"] === "string" ? wholeNumber(line["i"]) : null;
  const path = texts(line?.["path"])?.map(base64);
  const disclosures = texts(line?.["disclosures"] ?? []);
  return index === null || path === undefined || disclosures === null || typeof line?.["leaf"] !== "string" || !path.every((hash) => hash?.length === 32)
    ? null : { index, leaf: line["leaf"], path: path.filter((hash) => hash !== null), disclosures };
}

const texts = (list: unknown): string[] | null => (Array.isArray(list) && list.every((one) => typeof one === "string") ? list : null);

export function json(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null; // Of a file from outside: what is not JSON is no line of an extract.
  }
}
